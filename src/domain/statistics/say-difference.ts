import type { SampleComparison } from './compare-samples'
import { sayDaysLimit, sayLimit } from './format-share'

/**
 * By how much two figures differ, where that is more than chance leaves plausible, as a part of a sentence: `the difference in
 * percentage points is 0.3 to 27.0 (95% interval)`; null where chance may explain it, or nothing was judged. Which way it goes stands beside.
 */
export function sayDifference(
  { verdict, difference }: SampleComparison,
  unit: 'share' | 'days',
): string | null {
  if (verdict !== 'higher' && verdict !== 'lower') return null
  if (!difference) return 'so large a difference comes less than 1 time in 20 by chance (Fisher’s exact test)'
  const limits = [difference.lower, difference.upper].map(Math.abs).toSorted((left, right) => left - right)
  const say = unit === 'share' ? (limit: number) => sayLimit(limit).replace('%', '') : sayDaysLimit
  const name = unit === 'share' ? 'percentage points' : 'days'
  return `the difference in ${name} is ${limits.map(say).join(' to ')} (95% interval)`
}
