import { readText } from '../forms/read-text'
import { readRequired } from '../forms/required-text'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import { REASON, REASON_LIMIT, type TypedCriterion, judgementOf, readCriteria } from './judge-criteria'
import type { Judgement, JudgementEntry } from './review'

/** What was typed of an indicator. */
export interface TypedJudgement {
  /** Of the indicator as a whole: it counts only where no criterion is asked. */
  readonly judgement: Judgement | ''
  readonly reason: string
  readonly criteria: readonly TypedCriterion[]
  readonly comment: string
}

export type ReadJudgement = Pick<
  JudgementEntry,
  'judgement' | 'criteria' | 'byCriterion' | 'reason' | 'comment'
>

type Judged = Omit<ReadJudgement, 'comment'>

/**
 * A judgement, or everything that is wrong with what was typed, at once. `asked` are the criteria that the indicator has here: each is
 * judged, and the indicator follows from them; where there are none it is judged as a whole.
 */
export function readJudgement(
  typed: TypedJudgement,
  asked: readonly string[],
): Result<ReadJudgement, readonly TypedFault[]> {
  const judged = asked.length > 0 ? readByCriterion(typed, asked) : readWhole(typed)
  const comment = readText(typed.comment, REASON_LIMIT)
  if (judged.ok && comment.ok) return ok({ ...judged.value, comment: comment.value })
  return fail([
    ...(judged.ok ? [] : judged.failure),
    ...(comment.ok ? [] : [{ at: 'comment', message: comment.failure }]),
  ])
}

function readByCriterion(
  { criteria }: TypedJudgement,
  asked: readonly string[],
): Result<Judged, readonly TypedFault[]> {
  const read = readCriteria(criteria, asked)
  if (!read.ok) return read
  const doubted = read.value.filter(({ judgement }) => judgement !== 'agreed')
  return ok({
    judgement: judgementOf(read.value),
    criteria: doubted.map(({ criterion }) => criterion),
    byCriterion: read.value,
    reason: null,
  })
}

function readWhole({ judgement, reason: typed }: TypedJudgement): Result<Judged, readonly TypedFault[]> {
  if (judgement === '') return fail([{ at: 'judgement', message: 'Choose whether you agree' }])
  const said = { judgement, criteria: [], byCriterion: [] }
  if (judgement !== 'disagreed') return ok({ ...said, reason: null })
  const reason = readRequired(typed, { maximumLength: REASON_LIMIT, need: REASON })
  return reason.ok ? ok({ ...said, reason: reason.value }) : fail([{ at: 'reason', message: reason.failure }])
}
