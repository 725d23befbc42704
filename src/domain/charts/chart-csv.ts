import { toCsv } from '../exports/csv'
import { toDecimals } from '../statistics/round-half-up'
import type { Chart, ChartPoint } from './chart'
import { type Further, controlColumns } from './control-csv'

/**
 * The whole table of a chart as a file, with what every row shares in front: `provider`, `indicator`. Last stands what the
 * figures must not be taken for, and before it of a longer span on how many quarters each rests, and of a line that is measured by
 * several instruments or value sets by which each was; which quarters are no returns, but vouched for; and by what each quarter was
 * judged, what was noticed of it, and what stands beside it.
 */
export function chartCsv(
  { layout, unit, points, control, caveat = '' }: Chart,
  shared: Readonly<Record<string, string>>,
): string {
  const place = layout === 'quarters' ? 'period' : 'provider'
  const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper']
  const further: readonly Further[] = [
    ...furtherOf(points),
    ...(control ? controlColumns(control, points) : []),
  ]
  return toCsv([
    [...Object.keys(shared), place, 'state', 'unit', ...numbers, ...further.map(([name]) => name), 'note'],
    ...points.map((point) => [
      ...Object.values(shared),
      ...[point.key, point.state, unit],
      ...[point.counts?.numerator ?? null, point.counts?.denominator ?? null],
      ...[valueOf(point.counts, unit), limitOf(point.lower), limitOf(point.upper)],
      ...[...further.map(([, cellOf]) => cellOf(point)), caveat],
    ]),
  ])
}

/** Columns of what is not so of most charts. */
function furtherOf(points: readonly ChartPoint[]): readonly Further[] {
  const columns: readonly (readonly [isThere: boolean, ...column: Further])[] = [
    [
      points.some(({ isVouched }) => isVouched),
      'data_source',
      ({ isVouched }) => (isVouched ? 'vouched history' : 'return'),
    ],
    [points.some(({ measuredBy }) => measuredBy), 'measured_by', ({ measuredBy }) => measuredBy ?? ''],
    [points.some(({ coverage }) => coverage !== undefined), 'coverage', ({ coverage }) => coverage ?? ''],
  ]
  return columns.flatMap(([isThere, ...column]) => (isThere ? [column] : []))
}

/** Six decimals, worked out from the counts as everywhere, and without the zeros at the end; of events, how many. */
function valueOf(counts: ChartPoint['counts'], unit: Chart['unit']): number | null {
  if (!counts || unit === 'events') return counts?.numerator ?? null
  return Number(toDecimals(counts.numerator, counts.denominator, 6))
}

function limitOf(limit: number | undefined): number | null {
  return limit === undefined ? null : Number(toDecimals(limit, 1, 6))
}
