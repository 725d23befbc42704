import { readRequired, reasonNeed } from '../forms/required-text'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import { REASON_LIMIT } from './judge-criteria'
import type { Grade, ReviewFinding } from './review'

const TEXT = reasonNeed('Say what was found', 'what was found')

/** What was typed of a finding. */
interface TypedFinding {
  readonly grade: Grade | ''
  /** A declared indicator; empty for the service as a whole. */
  readonly indicator: string
  readonly text: string
}

export type ReadFinding = Pick<ReviewFinding, 'grade' | 'indicator' | 'text'>

/** A finding, or everything that is wrong with what was typed, at once. `declared` are the indicators of the declaration. */
export function readFinding(
  { grade, indicator, text: typed }: TypedFinding,
  declared: readonly string[],
): Result<ReadFinding, readonly TypedFault[]> {
  const text = readRequired(typed, { maximumLength: REASON_LIMIT, need: TEXT })
  const isKnown = indicator === '' || declared.includes(indicator)
  const faults = [
    ...(grade === '' ? [{ at: 'grade', message: 'Choose a grade' }] : []),
    ...(isKnown ? [] : [{ at: 'indicator', message: 'Choose one of the declared indicators' }]),
    ...(text.ok ? [] : [{ at: 'text', message: text.failure }]),
  ]
  if (faults.length > 0 || grade === '' || !text.ok) return fail(faults)
  return ok({ grade, indicator: indicator === '' ? null : indicator, text: text.value })
}
