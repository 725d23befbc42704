import type { QuarterlyIndicator } from '../catalogue/indicator'
import { areAlike } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import type { Figures } from '../kinds/field'
import { type Period, quartersBetween } from '../periods/period'
import type { LineState } from './quarterly-return'

/** A line as it was last submitted for an earlier quarter. */
export interface EarlierLine {
  readonly period: Period
  readonly indicator: string
  readonly definitionVersion: number
  readonly state: LineState
  readonly figures: Figures
}

/** Lines of earlier quarters of one provider, in any order; quarters that were not received are absent. */
export type History = readonly EarlierLine[]

/** How far back "last quarter" may lie. */
const FURTHEST_BACK = 4

/** The line's earlier quarters under the same definition, the latest first, at most `quarters` back. */
export function earlierOf(
  history: History,
  { code, version }: QuarterlyIndicator,
  period: Period,
  quarters = FURTHEST_BACK,
): readonly EarlierLine[] {
  return history
    .filter((line) => line.indicator === code && line.definitionVersion === version)
    .filter((line) => line.period < period && quartersBetween(line.period, period) <= quarters)
    .toSorted((left, right) => (left.period < right.period ? 1 : -1))
}

/** What is known as "last quarter" of a line: the latest submitted quarter in which it had figures. */
export function lastWithFigures(
  history: History,
  indicator: QuarterlyIndicator,
  period: Period,
): EarlierLine | null {
  return earlierOf(history, indicator, period).find(({ state }) => state === 'value') ?? null
}

/**
 * The quarter that a line's figures are compared with: the latest, at most four back, that was measured as these are. What comes
 * before another instrument or value set is not "last quarter".
 */
export function lastAlike(
  history: History,
  indicator: QuarterlyIndicator,
  period: Period,
  figures: Figures,
): EarlierLine | null {
  const earlier = earlierOf(history, indicator, period).filter(({ state }) => state === 'value')
  return earlier.find((line) => areAlike(indicator, [line.figures, figures])) ?? null
}

/** The latest earlier quarter of which anything was submitted, at most four back. */
export function lastSubmittedPeriod(history: History, period: Period): Period | null {
  const periods = history
    .map((line) => line.period)
    .filter((earlier) => earlier < period && quartersBetween(earlier, period) <= FURTHEST_BACK)
  return periods.toSorted().at(-1) ?? null
}

/** A line's figures where it reports: its own, or zeros where there was nothing to count; null in any other state. */
export function countedFigures(
  { kind }: Pick<QuarterlyIndicator, 'kind'>,
  { state, figures }: { readonly state: LineState | null; readonly figures: Figures },
): Figures | null {
  if (state === 'value') return figures
  const { numerator, denominator } = kinds[kind]
  return state === 'nil' ? { ...figures, [numerator]: 0, [denominator]: 0 } : null
}
