import { londonDate } from '../periods/london'
import { type Period, addQuarters, periodOfDate, quartersBetween } from '../periods/period'
import { type ReportingWindow, standingOf } from '../periods/window'

/** How many quarters a change of a profile may reach back from the one that is reported, and ahead of today's. */
const REACH = 4

/** The quarters about which people ask what is offered. */
export interface QuartersInView {
  /** The latest one that is open for reporting; null while none is. */
  readonly reporting: Period | null
  /** The one that today falls in. */
  readonly current: Period
}

/** Which quarter is reported now, and which one is lived in. */
export function quartersInView(windows: readonly ReportingWindow[], at: Date): QuartersInView {
  const open = windows.filter((window) => ['open', 'late'].includes(standingOf(window, at)))
  return {
    reporting: latestOf(open.map(({ period }) => period)),
    current: periodOfDate(londonDate(at)),
  }
}

/**
 * The quarters from which a change of a profile may count, in order: those that can still be reported or corrected, up to
 * four before the latest of them, and the current one with four ahead.
 */
export function quartersToChoose(windows: readonly ReportingWindow[], at: Date): readonly Period[] {
  const correctable = windows
    .filter(({ opensAt, closesAt, yearClosesAt }) => opensAt <= at && (at <= closesAt || at <= yearClosesAt))
    .map(({ period }) => period)
  const latest = latestOf(correctable)
  const near = correctable.filter((period) => latest && quartersBetween(period, latest) <= REACH)
  const current = periodOfDate(londonDate(at))
  const ahead = Array.from({ length: REACH + 1 }, (_, quarters) => addQuarters(current, quarters))
  return [...new Set([...near, ...ahead])].sort()
}

function latestOf(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (latest, period) => (latest && latest > period ? latest : period),
    null,
  )
}
