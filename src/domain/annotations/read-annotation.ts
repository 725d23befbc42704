import { REASON_LIMIT } from '../forms/read-reason'
import { readRequired, reasonNeed } from '../forms/required-text'
import { type Period, parsePeriod } from '../periods/period'
import { type Result, fail, ok } from '../result'
import type { AnnotationKind } from './annotation'

/** What is wrong with what was typed, and at which box. */
export interface AnnotationFault {
  readonly at: 'kind' | 'period' | 'reason'
  readonly message: string
}

const REASON = reasonNeed('Say what happened, or why limits begin anew', 'what happened')
const END = reasonNeed('Say why it ends', 'why it ends')

interface Typed {
  readonly kind: AnnotationKind | ''
  readonly period: string
  readonly reason: string
}

interface ReadAnnotation {
  readonly kind: AnnotationKind
  readonly period: Period
  readonly reason: string
}

/** What is to stand beside a chart, as typed: every fault at once. `until` is the last quarter that there is to write beside. */
export function readAnnotation(
  { kind, period: typed, reason: words }: Typed,
  until: Period,
): Result<ReadAnnotation, readonly AnnotationFault[]> {
  const period = parsePeriod(typed)
  const isThere = period !== null && period <= until
  const reason = readRequired(words, { maximumLength: REASON_LIMIT, need: REASON })
  const faults: readonly (AnnotationFault | false)[] = [
    kind === '' && { at: 'kind', message: 'Choose what you add' },
    !isThere && { at: 'period', message: 'Choose the quarter' },
    !reason.ok && { at: 'reason', message: reason.failure },
  ]
  if (kind === '' || !isThere || !reason.ok) return fail(faults.filter((fault) => fault !== false))
  return ok({ kind, period, reason: reason.value })
}

/** Why something ends, as typed. */
export function readEnd(typed: string): Result<string, readonly AnnotationFault[]> {
  const read = readRequired(typed, { maximumLength: REASON_LIMIT, need: END })
  return read.ok ? read : fail([{ at: 'reason', message: read.failure }])
}
