import type { Chart } from './chart'
import type { ChartSize, Geometry } from './geometry'
import { quartersGeometry } from './quarters-geometry'
import { roundTicks } from './round-ticks'

/**
 * The one place where a chart becomes lengths: the drawing on the page, its printed copy and the chart that can be explored
 * all come from here. Null where there is no value: an empty frame would say "nothing" with axes.
 */
export function chartGeometry(chart: Chart, size: ChartSize): Geometry | null {
  if (chart.points.every(({ value }) => value === null)) return null
  return quartersGeometry(chart, ticksOf(chart), size)
}

/** Shares always lie between 0 and 100%, so that charts beside each other can be compared; the rest begins at 0. */
function ticksOf({ unit, points, centre, control, levels = [] }: Chart): readonly number[] {
  if (unit === 'share') return roundTicks(1, 0)
  const reached = points.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0])
  const limits = control?.segments.map(({ upper }) => upper ?? 0) ?? []
  const asked = levels.map(({ value }) => value)
  return roundTicks(Math.max(1, centre?.value ?? 0, ...limits, ...reached, ...asked), 1)
}
