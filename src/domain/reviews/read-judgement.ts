import { readRequired, reasonNeed } from '../forms/required-text'
import { readText } from '../forms/read-text'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import type { Judgement, JudgementEntry } from './review'

export const REASON_LIMIT = 2000

const REASON = reasonNeed('Say why you do not agree', 'why you do not agree')

/** What was typed of an indicator. */
export interface TypedJudgement {
  readonly judgement: Judgement | ''
  /** Ids of the ticked criteria. */
  readonly criteria: readonly string[]
  readonly reason: string
  readonly comment: string
}

export type ReadJudgement = Pick<JudgementEntry, 'judgement' | 'criteria' | 'reason' | 'comment'>

/**
 * A judgement, or everything that is wrong with what was typed, at once. `asked` are the criteria that the indicator has here: any other
 * was never on the page, and is left out. Whoever agrees questions no criterion.
 */
export function readJudgement(
  typed: TypedJudgement,
  asked: readonly string[],
): Result<ReadJudgement, readonly TypedFault[]> {
  const { judgement } = typed
  const reason =
    judgement === 'disagreed'
      ? readRequired(typed.reason, { maximumLength: REASON_LIMIT, need: REASON })
      : ok(null)
  const comment = readText(typed.comment, REASON_LIMIT)
  const ticked = asked.filter((id) => typed.criteria.includes(id))
  const contradicts = judgement === 'agreed' && ticked.length > 0
  const faults = [
    ...(judgement === '' ? [{ at: 'judgement', message: 'Choose whether you agree' }] : []),
    ...(contradicts
      ? [{ at: 'judgement', message: 'You ticked criteria. Choose to ask or not to agree, or untick them' }]
      : []),
    ...(reason.ok ? [] : [{ at: 'reason', message: reason.failure }]),
    ...(comment.ok ? [] : [{ at: 'comment', message: comment.failure }]),
  ]
  if (faults.length > 0 || judgement === '' || !reason.ok || !comment.ok) return fail(faults)
  return ok({ judgement, criteria: ticked, reason: reason.value, comment: comment.value })
}
