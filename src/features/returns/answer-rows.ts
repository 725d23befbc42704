import { boxesOf } from '@/domain/catalogue/boxes-of'
import { findIndicator } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Fields, Figures } from '@/domain/kinds/field'
import type { Finding } from '@/domain/forms/finding'
import { type Beside, type BesideRow, besideLast } from '@/domain/returns/beside-last'
import { sayPeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import type { History } from '@/domain/returns/history'
import { sayFigure } from '@/domain/returns/format-figure'
import { type LineState, sayLineState } from '@/domain/returns/quarterly-return'
import type { SubmittedLine } from '@/domain/returns/submission'
import { sayResult } from '@/domain/returns/say-result'
import type { ResolvedLine } from '@/domain/returns/resolve-lines'

/** One line as it is read back to a person: before submission and on the receipt. */
export interface AnswerRow {
  readonly code: string
  readonly title: string
  /** What its figures must not be taken for. */
  readonly caveat: string | null
  readonly state: string
  readonly result: string | null
  readonly interval: string | null
  readonly boxes: readonly { readonly label: string; readonly figure: string; readonly filled: boolean }[]
  readonly reason: string | null
  /** What the rules asked about, and what was said to it. */
  readonly warnings: readonly string[]
  readonly explanation: string | null
  /** The figures beside those of the last quarter, in the place of `boxes` and `result`; null where there is none. */
  readonly beside: BesideView | null
}

/** Figures of a line beside those of its last quarter. */
export interface BesideView {
  /** `Quarter 1 of 2026-27` */
  readonly last: string
  readonly rows: readonly BesideRow[]
}

type AnsweredLine = Pick<
  SubmittedLine,
  'indicator' | 'kind' | 'figures' | 'reason' | 'explanation' | 'filled'
> & {
  readonly state: LineState | null
}

type Warning = Pick<Finding, 'code' | 'at' | 'message'>

/** What was entered on a line, in words, with what it comes to. */
export function toAnswerRow(
  framework: Framework,
  line: AnsweredLine,
  warnings: readonly Warning[],
): AnswerRow {
  const { state } = line
  return {
    code: line.indicator,
    ...definitionOf(framework, line),
    ...resultOf(line),
    reason: state === 'not-available' ? line.reason : null,
    warnings: sayWarnings(line.indicator, warnings),
    explanation: line.explanation,
    beside: null,
  }
}

/** What the catalogue says of the line and of its boxes. */
function definitionOf(
  framework: Framework,
  { indicator: code, state, figures, filled }: AnsweredLine,
): Pick<AnswerRow, 'title' | 'caveat' | 'state' | 'boxes'> {
  const indicator = findIndicator(code, framework)
  const line = indicator && isQuarterly(indicator) ? indicator : null
  return {
    title: indicator?.title ?? code,
    caveat: line?.caveat ?? null,
    state: state ? sayLineState(state, line ?? {}) : 'Not answered yet',
    boxes: sayBoxes(line ? boxesOf(line) : {}, figures, filled),
  }
}

function resultOf(line: AnsweredLine): Pick<AnswerRow, 'result' | 'interval'> {
  if (line.state !== 'value') return { result: null, interval: null }
  const { headline, weeks, counts, interval = null } = sayResult({ ...line, state: line.state })
  // Where pairs stand between part and whole, the boxes alone do not say of how many the share is.
  const beside = line.kind === 'paired-proportion' ? counts : weeks
  return { result: beside ? `${headline} (${beside})` : headline, interval }
}

/** A line of a draft, as it would count, beside its last quarter. */
export function toResolvedRow(
  framework: Framework,
  { indicator, line, filled }: ResolvedLine,
  warnings: readonly Warning[],
  { history, period }: { readonly history: History; readonly period: Period },
): AnswerRow {
  const answered = { ...line, indicator: indicator.code, kind: indicator.kind, filled }
  const beside = line.state === 'value' ? besideLast(history, indicator, period, line.figures) : null
  return {
    ...toAnswerRow(framework, answered, warnings),
    beside: beside && { last: sayPeriod(beside.period), rows: beside.rows.map(sayFilled(filled)) },
  }
}

/** Those filled in from another line say so. */
function sayFilled(filled: readonly string[]) {
  return ({ name, label, ...row }: Beside['rows'][number]): BesideRow => ({
    ...row,
    label: name !== null && filled.includes(name) ? `${label} (filled in from another line)` : label,
  })
}

/** The warnings whose boxes belong to a line, or to the return as a whole, each with its rule. */
export function sayWarnings(code: string, warnings: readonly Warning[]): readonly string[] {
  return warnings
    .filter(({ at }) => at.startsWith(`${code}.`))
    .map((warning) => `${warning.message} (rule ${warning.code})`)
}

/** Every filled box with its label, in the order of the form. */
export function sayBoxes(
  boxes: Fields,
  figures: Figures,
  filled: readonly string[] = [],
): AnswerRow['boxes'] {
  return Object.entries(boxes).flatMap(([name, field]) => {
    const figure = figures[name]
    if (figure === undefined) return []
    return [{ label: field.label, figure: sayFigure(field, figure), filled: filled.includes(name) }]
  })
}
