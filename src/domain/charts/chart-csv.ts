import { toCsv } from '../exports/csv'
import { toDecimals } from '../statistics/round-half-up'
import type { Chart, ChartPoint } from './chart'

/**
 * The whole table of a chart as a file, with what every row shares in front: `provider`, `indicator`. Last stands what the
 * figures must not be taken for, and before it of a longer span on how many quarters each rests, and of a line that is measured by
 * several instruments or value sets by which each was.
 */
export function chartCsv(
  { layout, unit, points, caveat = '' }: Chart,
  shared: Readonly<Record<string, string>>,
): string {
  const place = layout === 'quarters' ? 'period' : 'provider'
  const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper']
  const isSpan = points.some(({ coverage }) => coverage !== undefined)
  const isMeasured = points.some(({ measuredBy }) => measuredBy)
  const further = [...(isMeasured ? ['measured_by'] : []), ...(isSpan ? ['coverage'] : []), 'note']
  return toCsv([
    [...Object.keys(shared), place, 'state', 'unit', ...numbers, ...further],
    ...points.map(({ key, state, counts, lower, upper, measuredBy = '', coverage = '' }) => [
      ...Object.values(shared),
      ...[key, state, unit],
      ...[counts?.numerator ?? null, counts?.denominator ?? null],
      ...[valueOf(counts, unit), limitOf(lower), limitOf(upper)],
      ...[...(isMeasured ? [measuredBy] : []), ...(isSpan ? [coverage] : []), caveat],
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
