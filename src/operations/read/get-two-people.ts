import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { PeopleScope } from '@/domain/addresses/people'
import { listGrantingOrganisations } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { findTwoPeople } from '@/server/db/two-people'
import { mayKeep } from '../set-two-people'

export interface TwoPeopleRead {
  readonly name: string
  /** Since when the provider asks for two people; null where it does not. */
  readonly since: Date | null
}

/** Whether a provider asks for two people for each return; null for whoever does not keep its people. */
export async function getTwoPeople(
  actor: Actor,
  scope: PeopleScope,
  framework: string,
  provider: string,
): Promise<TwoPeopleRead | null> {
  if (!mayKeep(actor, { scope, framework, provider })) return null
  return withActor(actor, async ({ tx }) => {
    const known = await listGrantingOrganisations(tx)
    const found = known.find(({ side, code }) => side === 'provider' && code === provider)
    return found
      ? { name: found.name, since: await findTwoPeople(tx, { framework, providerCode: provider }) }
      : null
  })
}
