import 'server-only'
import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import { type PeopleFailure, readChangeReason } from '@/domain/access/people-change'
import type { PeopleScope } from '@/domain/addresses/people'
import { type Result, fail, ok } from '@/domain/result'
import { listGrantingOrganisations } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { recordTwoPeople } from '@/server/db/two-people'
import { refused } from './change-roles'

export interface TwoPeopleSet {
  readonly scope: PeopleScope
  readonly framework: string
  readonly provider: string
  /** `yes` or `no`; blank where nothing was chosen. */
  readonly wanted: 'yes' | 'no' | ''
  readonly reason: string
}

/** Whoever keeps the people of a provider says whether it asks for two people for each return. */
export function mayKeep(
  actor: Actor,
  { scope, framework, provider }: Pick<TwoPeopleSet, 'scope' | 'framework' | 'provider'>,
): boolean {
  if (scope === 'everybody') return mayAnywhere(actor, 'registry:manage')
  return can(actor, 'people:invite', { framework, providerCode: provider })
}

/** Sets whether a provider asks for two people, from now on, with a reason. */
export function setTwoPeople(actor: Actor, set: TwoPeopleSet): Promise<Result<true, PeopleFailure>> {
  const { framework, provider, wanted } = set
  return withActor(actor, async ({ tx }) => {
    const known = await listGrantingOrganisations(tx)
    if (!mayKeep(actor, set) || !known.some(({ side, code }) => side === 'provider' && code === provider))
      return fail<PeopleFailure>({ kind: 'not-found' })
    const reason = readChangeReason(set.reason, 'two-people')
    if (wanted === '' || !reason.ok)
      return refused(
        ...(wanted === '' ? [{ at: 'wanted', message: 'Choose yes or no' }] : []),
        ...(reason.ok ? [] : [{ at: 'reason', message: reason.failure }]),
      )
    const about = { framework, providerCode: provider, wanted: wanted === 'yes', reason: reason.value }
    const outcome = await recordTwoPeople(tx, about)
    if (outcome === 'as-it-was')
      return refused({ at: 'wanted', message: 'It is so already. Nothing was changed' })
    return ok(true)
  })
}
