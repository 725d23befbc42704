import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import type { Period } from '../periods/period'
import { poolLine } from '../pooling/pool-line'
import type { PooledLine } from '../pooling/pooled-line'
import { barriers } from '../pooling/pooling-notes'
import type { EarlierLine } from '../returns/history'
import { compareIntervals } from '../statistics/compare-intervals'
import { FEWEST } from '../statistics/share'

/** The first four quarters against the last four, each added up. */
export interface Ends {
  readonly verdict: Verdict
  readonly first: PooledLine
  readonly last: PooledLine
}

/**
 * `rose` or `fell` only where the 95% intervals of the two do not overlap. The others say why that is not known: intervals
 * that overlap, few patients, no interval, figures that must not be compared, nothing at one end, or too short a time.
 */
type Verdict = 'rose' | 'fell' | 'no-clear-change' | 'few' | 'no-interval' | 'different' | 'unknown' | 'short'

const verdicts = { above: 'rose', below: 'fell', overlapping: 'no-clear-change' } as const

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
  if (quarters.length < 2 * SPAN) return { verdict: 'short', first, last }
  const compared = lines.filter(
    ({ state, period }) => state === 'value' && [...early, ...late].includes(period),
  )
  const isMixed = barriers(indicator, compared).length > 0
  return { verdict: isMixed ? 'different' : judge(indicator, first, last), first, last }
}

function judge({ kind }: QuarterlyIndicator, first: PooledLine, last: PooledLine): Verdict {
  const [before, after] = [first.estimate, last.estimate]
  if (!before || !after) return 'unknown'
  const patients = [first, last].map(({ figures }) => numberIn(figures, kinds[kind].denominator) ?? 0)
  if (Math.min(...patients) < FEWEST) return 'few'
  const beside = compareIntervals(before, after)
  return beside ? verdicts[beside] : 'no-interval'
}
