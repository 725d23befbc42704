import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { OrganisationRecord, Register } from '@/domain/organisations/register'
import { findOrganisation, listRegister } from '@/server/db/organisations'
import { withActor } from '@/server/db/transaction'

/** One organisation, and all others that it can be arranged with. */
export interface OrganisationRead {
  readonly framework: Framework
  readonly record: OrganisationRecord
  readonly register: Register
}

/** One organisation with its history; null where there is none of this code and kind, or not for this person. Two queries. */
export async function getOrganisation(
  actor: Actor,
  framework: Framework,
  { of, code }: { readonly of: 'provider' | 'commissioner'; readonly code: string },
): Promise<OrganisationRead | null> {
  if (!mayAnywhere(actor, 'registry:manage') || !/^[A-Z0-9]{2,10}$/.test(code)) return null
  return withActor(actor, async ({ tx }) => {
    const record = await findOrganisation(tx, framework.code, code)
    if (!record || (record.opened !== null) !== (of === 'provider')) return null
    return { framework, record, register: await listRegister(tx, framework.code) }
  })
}
