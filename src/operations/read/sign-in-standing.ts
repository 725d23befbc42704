import 'server-only'
import type { Obliged } from '@/domain/access/second-factor'
import type { PeopleCounts } from '@/server/db/people'
import { readSettings } from '@/server/env'

/** How far the set-up of signing in is. */
export interface SignInStanding extends Pick<PeopleCounts, 'administrators' | 'withoutFactor'> {
  /** Whether no administrator is left without a second factor. */
  readonly done: boolean
  /** Who needs a second factor; nobody where accounts are everybody's. */
  readonly obliged: Obliged | 'nobody'
  readonly singleSignOn: boolean
}

/** By the administrators that were counted, and the settings. */
export function signInStanding({ administrators, withoutFactor }: PeopleCounts): SignInStanding {
  const { invented, secondFactor, singleSignOn } = readSettings()
  return {
    ...{ administrators, withoutFactor, done: withoutFactor === 0 },
    obliged: invented ? 'nobody' : secondFactor,
    singleSignOn: singleSignOn !== null,
  }
}
