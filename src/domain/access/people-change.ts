import { readRequired, reasonNeed } from '../forms/required-text'
import type { Result } from '../result'

/** What is wrong with a change of somebody's roles or sign-in, and at which box; null where it is about no box. */
export interface ChangeFault {
  readonly at: string | null
  readonly message: string
}

/** Why nothing was changed. Not there and not yours are one and the same. */
export type PeopleFailure =
  { readonly kind: 'not-found' } | { readonly kind: 'refused'; readonly faults: readonly ChangeFault[] }

const LONGEST_REASON = 1000
const NEEDS = {
  end: reasonNeed('Say why this role changes', 'why this role changes'),
  disable: reasonNeed('Say why this person can no longer sign in', 'why this person can no longer sign in'),
  enable: reasonNeed('Say why this person can sign in again', 'why this person can sign in again'),
  withdraw: reasonNeed('Say why the invitation is withdrawn', 'why the invitation is withdrawn'),
  'two-people': reasonNeed('Say why this changes', 'why this changes'),
} as const

/** Why somebody's roles or sign-in change, as the audit trail keeps it, or what is wrong with the text. */
export function readChangeReason(typed: string, of: keyof typeof NEEDS): Result<string, string> {
  return readRequired(typed, { maximumLength: LONGEST_REASON, need: NEEDS[of] })
}
