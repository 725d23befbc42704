import { readRequired, reasonNeed } from '../forms/required-text'
import { daysLeft } from '../periods/days-left'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import { REASON_LIMIT } from './judge-criteria'

const TEXT = reasonNeed('Say what is not accurate, and what is right', 'what is not accurate')

/** What the provider says about factual accuracy, or what is wrong with it; after the last day nothing more is taken. */
export function readAnswer(typed: string, answerBy: string, at: Date): Result<string, readonly TypedFault[]> {
  const text = readRequired(typed, { maximumLength: REASON_LIMIT, need: TEXT })
  const isOver = daysLeft(answerBy, at) < 0
  const faults = [
    ...(isOver ? [{ at: 'text', message: 'The days for comments are over. Ask your commissioner' }] : []),
    ...(text.ok ? [] : [{ at: 'text', message: text.failure }]),
  ]
  return faults.length === 0 && text.ok ? ok(text.value) : fail(faults)
}
