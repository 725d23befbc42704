import type { QuarterlyIndicator } from '../catalogue/indicator'
import { compareFigures } from '../kinds/compare-figures'
import type { Period } from '../periods/period'
import { poolLine } from '../pooling/pool-line'
import type { PooledLine } from '../pooling/pooled-line'
import { barriers } from '../pooling/pooling-notes'
import type { EarlierLine } from '../returns/history'
import type { SampleComparison } from '../statistics/compare-samples'

/** The first four quarters against the last four, each added up. */
export interface Ends {
  readonly verdict: Verdict
  /** By which difference; null where the two were not compared. */
  readonly comparison: SampleComparison | null
  readonly first: PooledLine
  readonly last: PooledLine
}

/**
 * `rose` or `fell` only by more than chance leaves plausible. The others say why that is not known: chance may explain the
 * difference, few patients, no standard deviations, figures that must not be compared, nothing at one end, or too short a time.
 */
type Verdict = 'rose' | 'fell' | 'no-clear-change' | 'few' | 'no-spread' | 'different' | 'unknown' | 'short'

const verdicts = {
  higher: 'rose',
  lower: 'fell',
  'no-clear-change': 'no-clear-change',
  small: 'few',
  'no-spread': 'no-spread',
} as const

/** As many quarters as each end is made of. */
export const SPAN = 4

/** How a line at the end of a time compares with its beginning. */
export function compareEnds(
  indicator: QuarterlyIndicator,
  quarters: readonly Period[],
  lines: readonly EarlierLine[],
): Ends {
  const [early, late] = [quarters.slice(0, SPAN), quarters.slice(-SPAN)]
  const [first, last] = [poolLine(indicator, early, lines), poolLine(indicator, late, lines)]
  if (quarters.length < 2 * SPAN) return { verdict: 'short', comparison: null, first, last }
  const compared = lines.filter(
    ({ state, period }) => state === 'value' && [...early, ...late].includes(period),
  )
  if (barriers(indicator, compared).length > 0) return { verdict: 'different', comparison: null, first, last }
  const comparison = compareFigures(indicator.kind, first.figures, last.figures)
  return { verdict: comparison ? verdicts[comparison.verdict] : 'unknown', comparison, first, last }
}
