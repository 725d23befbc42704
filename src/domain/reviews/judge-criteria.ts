import { type TextNeed, readRequired, reasonNeed } from '../forms/required-text'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import type { CriterionJudgement, Judgement, JudgementEntry } from './review'

/** The most characters of a reason. */
export const REASON_LIMIT = 2000

/** Begins the name of the box by which a criterion is judged, and of the one that says why it is not agreed with. */
export const CRITERION = 'criterion-'
export const WHY = 'why-'

export const REASON: TextNeed = reasonNeed('Say why you do not agree', 'why you do not agree')

/** What was typed of one criterion. */
export interface TypedCriterion {
  readonly criterion: string
  readonly judgement: Judgement | ''
  readonly reason: string
}

/**
 * What the judgements of its criteria make of an indicator: it is not agreed with where any criterion is not, asked about where any other
 * is, and agreed where all are.
 */
export function judgementOf(criteria: readonly Pick<CriterionJudgement, 'judgement'>[]): Judgement {
  const isAny = (wanted: Judgement) => criteria.some(({ judgement }) => judgement === wanted)
  if (isAny('disagreed')) return 'disagreed'
  return isAny('asked') ? 'asked' : 'agreed'
}

/** Every criterion that is asked, judged; or everything that is wrong with what was typed of them, at once. */
export function readCriteria(
  typed: readonly TypedCriterion[],
  asked: readonly string[],
): Result<readonly CriterionJudgement[], readonly TypedFault[]> {
  const read = asked.map((id) =>
    readCriterion(
      id,
      typed.find(({ criterion }) => criterion === id),
    ),
  )
  const faults = read.flatMap((each) => (each.ok ? [] : [each.failure]))
  return faults.length > 0 ? fail(faults) : ok(read.flatMap((each) => (each.ok ? [each.value] : [])))
}

function readCriterion(
  criterion: string,
  typed: TypedCriterion | undefined,
): Result<CriterionJudgement, TypedFault> {
  if (!typed || typed.judgement === '')
    return fail({ at: `${CRITERION}${criterion}`, message: 'Choose whether you agree' })
  const { judgement } = typed
  if (judgement !== 'disagreed') return ok({ criterion, judgement, reason: null })
  const reason = readRequired(typed.reason, { maximumLength: REASON_LIMIT, need: REASON })
  return reason.ok
    ? ok({ criterion, judgement, reason: reason.value })
    : fail({ at: `${WHY}${criterion}`, message: reason.failure })
}

/** Why an indicator is not agreed with: of each criterion that is not, or of the whole, whose criterion is null. */
export function reasonsOf({
  judgement,
  reason,
  byCriterion,
}: Pick<JudgementEntry, 'judgement' | 'reason' | 'byCriterion'>): readonly {
  readonly criterion: string | null
  readonly reason: string
}[] {
  if (judgement !== 'disagreed') return []
  const whole = reason === null ? [] : [{ criterion: null, reason }]
  const each = byCriterion.flatMap(({ criterion, reason: why }) =>
    why === null ? [] : [{ criterion, reason: why }],
  )
  return [...whole, ...each]
}
