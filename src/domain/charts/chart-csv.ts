import { toCsv } from '../exports/csv'
import { toDecimals } from '../statistics/round-half-up'
import type { Chart, ChartPoint } from './chart'

/**
 * The whole table of a chart as a file, with what every row shares in front: `provider`, `indicator`. Last stands what the
 * figures must not be taken for, and of a longer span before it on how many quarters each rests.
 */
export function chartCsv(
  { layout, unit, points, caveat = '' }: Chart,
  shared: Readonly<Record<string, string>>,
): string {
  const place = layout === 'quarters' ? 'period' : 'provider'
  const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper']
  const isSpan = points.some(({ coverage }) => coverage !== undefined)
  return toCsv([
    [...Object.keys(shared), place, 'state', 'unit', ...numbers, ...(isSpan ? ['coverage'] : []), 'note'],
    ...points.map(({ key, state, counts, lower, upper, coverage = '' }) => [
      ...Object.values(shared),
      ...[key, state, unit],
      ...[counts?.numerator ?? null, counts?.denominator ?? null],
      ...[valueOf(counts, unit), limitOf(lower), limitOf(upper)],
      ...[...(isSpan ? [coverage] : []), caveat],
    ]),
  ])
}

/** Six decimals, worked out from the counts as everywhere, and without the zeros at the end; of events, how many. */
function valueOf(counts: ChartPoint['counts'], unit: Chart['unit']): number | null {
  if (!counts || unit === 'events') return counts?.numerator ?? null
  return Number(toDecimals(counts.numerator, counts.denominator, 6))
}

function limitOf(limit: number | undefined): number | null {
  return limit === undefined ? null : Number(toDecimals(limit, 1, 6))
}
