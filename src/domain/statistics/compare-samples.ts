import type { Difference } from './difference'
import { fisherTwoSided } from './fisher-exact'
import { newcombeDifference } from './newcombe-difference'
import type { Spread } from './pool-spreads'
import { FEWEST, type Share, areSmallOrRare } from './share'
import { confidences } from './confidence'
import { welchDifference } from './welch-difference'

/** What a figure rests on: some of several, or a total of several with its spread. */
export type Sample = Share | Spread

/** How a later figure compares with an earlier one. */
export interface SampleComparison {
  /**
   * `higher` or `lower` by more than chance leaves plausible; `no-clear-change` where chance may explain the difference. Not
   * judged: `small` with fewer than eight on a side, `no-spread` where a mean has no standard deviation.
   */
  readonly verdict: 'higher' | 'lower' | 'no-clear-change' | 'small' | 'no-spread'
  /** The name and version of the method; null where nothing was judged. */
  readonly method: 'newcombe-95/1' | 'fisher-95/1' | 'welch-95/1' | null
  /** The difference with its 95% interval; null where Fisher's exact test decides, and where nothing was judged. */
  readonly difference: Difference | null
}

/**
 * The one way in which two figures of the same kind are compared, be it a quarter and the one before, or four quarters and four:
 * by the difference itself, at 95%. Never by two intervals that do or do not overlap: 50 of 100, then 64 of 100 differ by .00295 to
 * .26988 and so by more than chance, although their intervals overlap.
 *
 * Shares: Newcombe's hybrid score interval without 0; where small or rare, Fisher's exact test, two-sided, at .05 or below. Means:
 * Welch's interval without 0. Whoever calls has made sure that the two are alike.
 */
export function compareSamples(before: Sample, after: Sample): SampleComparison {
  if (sizeOf(before) < FEWEST || sizeOf(after) < FEWEST) return notJudged('small')
  if ('numerator' in before && 'numerator' in after) return compareShares(before, after)
  const difference = 'count' in before && 'count' in after ? welchDifference(before, after) : null
  return difference ? byDifference(difference, 'welch-95/1') : notJudged('no-spread')
}

function compareShares(before: Share, after: Share): SampleComparison {
  const together = {
    numerator: before.numerator + after.numerator,
    denominator: before.denominator + after.denominator,
  }
  const difference = newcombeDifference(before, after)
  if (difference && !areSmallOrRare([before, after], together))
    return byDifference(difference, 'newcombe-95/1')
  const isBeyond = fisherTwoSided(before, after) <= confidences['95'].beyond
  const isMore = after.numerator * before.denominator > before.numerator * after.denominator
  return {
    verdict: isBeyond ? (isMore ? 'higher' : 'lower') : 'no-clear-change',
    method: 'fisher-95/1',
    difference: null,
  }
}

function byDifference(difference: Difference, method: SampleComparison['method']): SampleComparison {
  const { lower, upper } = difference
  if (lower > 0) return { verdict: 'higher', method, difference }
  return { verdict: upper < 0 ? 'lower' : 'no-clear-change', method, difference }
}

function notJudged(verdict: 'small' | 'no-spread'): SampleComparison {
  return { verdict, method: null, difference: null }
}

function sizeOf(sample: Sample): number {
  return 'count' in sample ? sample.count : sample.denominator
}
