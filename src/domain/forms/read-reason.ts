import { type Result, fail, ok } from '../result'
import { type Finding, error } from './finding'
import { readRequired, reasonNeed } from './required-text'

export const REASON_LIMIT = 1000

const CORRECTION = reasonNeed('Say what is to be corrected, and why', 'what is to be corrected, and why')

/**
 * Why a correction begins, or what is wrong with the text, by the rule that asks for it: whoever has something else to mend
 * is told both at once.
 */
export function readReason(rule: string, typed: string): Result<string, Finding> {
  const read = readRequired(typed, { maximumLength: REASON_LIMIT, need: CORRECTION })
  return read.ok ? ok(read.value) : fail(error(rule, 'reason', read.failure))
}
