import type { OverTime } from '../judgement/over-time'
import { sayDaysLimit, sayLimit } from '../statistics/format-share'
import type { Chart, ChartPoint } from './chart'
import { medianLine } from './median-line'

/**
 * The line that the last quarters are seen against, with its name: of a control chart the mean of its quarters, of a run chart their
 * median, also of those that are judged and not drawn (`whole`); null where there is nothing to draw one through.
 */
export function centreOf(
  { chart, segments }: OverTime,
  { points, whole }: { readonly points: readonly ChartPoint[]; readonly whole: readonly ChartPoint[] },
  unit: 'share' | 'days',
): Chart['centre'] {
  const last = segments.at(-1)
  if (!last || last.centre === null) return null
  if (chart === 'xmr') return { value: last.centre, label: `Mean ${sayCentre(last.centre, unit)}` }
  const isWithin = ({ key }: ChartPoint) => key >= last.from && key <= last.to
  return points.some(isWithin) ? medianLine(whole.filter(isWithin), unit) : null
}

/** A value of a line of a control chart: `81.0%`, `84.2 days`. */
function sayCentre(value: number, unit: 'share' | 'days'): string {
  if (unit === 'days') return `${sayDaysLimit(Math.max(0, value))} days`
  return sayLimit(Math.min(1, Math.max(0, value)))
}
