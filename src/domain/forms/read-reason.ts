import { type Result, fail, ok } from '../result'
import { type Finding, error } from './finding'
import { readRequired, reasonNeed } from './required-text'

export const REASON_LIMIT = 1000

/** What a reason is given for, by what it must say. */
const NEEDS = {
  correction: reasonNeed('Say what is to be corrected, and why', 'what is to be corrected, and why'),
  withdrawal: reasonNeed('Say why the correction is withdrawn', 'why the correction is withdrawn'),
  return: reasonNeed('Say what is to be changed', 'what is to be changed'),
} as const

/**
 * Why a correction begins, is withdrawn, or a draft goes back, or what is wrong with the text, by the rule that asks for it:
 * whoever has something else to mend is told both at once.
 */
export function readReason(
  rule: string,
  typed: string,
  { of = 'correction', at = 'reason' }: { of?: keyof typeof NEEDS; at?: string } = {},
): Result<string, Finding> {
  const read = readRequired(typed, { maximumLength: REASON_LIMIT, need: NEEDS[of] })
  return read.ok ? ok(read.value) : fail(error(rule, at, read.failure))
}
