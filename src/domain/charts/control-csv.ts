import type { ChartPoint } from './chart'
import type { ChartControl, ChartSegment } from './control'

/** A further column: its name, and its cell of a point. */
export type Further = readonly [name: string, cellOf: (point: ChartPoint) => string | number | null]

/**
 * By what each quarter was judged: the ruleset, the stretch it belongs to with its centre and limits as computed (unclamped, so that a
 * lower one may be below 0), what was noticed of it, what stands beside it; and of the last quarter its mark, by which rule and since when.
 */
export function controlColumns(control: ChartControl, points: readonly ChartPoint[]): readonly Further[] {
  const segmentOf = ({ key }: ChartPoint) => control.segments.find(({ from, to }) => key >= from && key <= to)
  const within = (cellOf: (segment: ChartSegment) => string | number | null) => (point: ChartPoint) => {
    const segment = segmentOf(point)
    return segment ? cellOf(segment) : null
  }
  return [
    ['ruleset', () => control.ruleset],
    ['baseline', within(({ baseline }) => baseline)],
    ['centre', within(({ centre }) => sixDecimals(centre))],
    ['lower_limit', within(({ lower }) => sixDecimals(lower))],
    ['upper_limit', within(({ upper }) => sixDecimals(upper))],
    ['noticed', ({ noticed }) => noticed ?? ''],
    [
      'beside',
      ({ key }) =>
        control.steps
          .filter((step) => step.key === key)
          .map(({ text }) => text)
          .join(' '),
    ],
    ...columnsOfLast(control, points.at(-1)?.key),
  ]
}

/** What is said of the last quarter alone. */
function columnsOfLast(
  { mark, rule, since, delay }: ChartControl,
  last: string | undefined,
): readonly Further[] {
  const ofLast = (text: string) => (point: ChartPoint) => (point.key === last ? text : '')
  return [
    ['mark', ofLast(mark)],
    ['rule', ofLast(rule)],
    ['since', ofLast(since)],
    ['detection_delay', ofLast(delay)],
  ]
}

/** A limit may lie below 0, where rounding half up from counts does not reach. */
function sixDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6
}
