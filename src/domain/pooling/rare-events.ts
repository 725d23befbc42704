import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import { type Period, quartersBetween } from '../periods/period'
import { type EarlierLine, countedFigures } from '../returns/history'

/** How long a line has been without an event. */
export interface LastEvent {
  /** The last quarter with an event; null when none is known. */
  readonly period: Period | null
  /** Quarters since then, or since the first that was reported. */
  readonly quarters: number
  /** Quarters among these of which nothing is known, in which an event may have happened. */
  readonly unknown: number
}

/** When the last event of a rare kind was reported, up to a quarter; null when nothing was reported until then. */
export function lastEvent(
  indicator: QuarterlyIndicator,
  until: Period,
  lines: readonly EarlierLine[],
): LastEvent | null {
  const reported = lines
    .filter(({ indicator: code, period }) => code === indicator.code && period <= until)
    .flatMap((line) => {
      const figures = countedFigures(indicator, line)
      const events = figures && numberIn(figures, kinds[indicator.kind].numerator)
      return events == null ? [] : [{ period: line.period, events }]
    })
    .toSorted((left, right) => (left.period < right.period ? 1 : -1))
  const first = reported.at(-1)
  if (!first) return null
  const last = reported.find(({ events }) => events > 0)?.period ?? null
  const quarters = quartersBetween(last ?? first.period, until) + (last ? 0 : 1)
  const known = reported.filter(({ period }) => last === null || period > last).length
  return { period: last, quarters, unknown: quarters - known }
}
