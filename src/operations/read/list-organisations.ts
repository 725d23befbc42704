import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { Register } from '@/domain/organisations/register'
import { listRegister } from '@/server/db/organisations'
import { withActor } from '@/server/db/transaction'

/** All that is registered under a framework, as it stands today; null for whoever does not manage it. One query. */
export async function listOrganisations(actor: Actor, { code }: Framework): Promise<Register | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(actor, ({ tx }) => listRegister(tx, code))
}
