import type { Difference } from './difference'
import type { Share } from './share'
import { wilsonInterval } from './wilson-interval'

/**
 * The difference of two shares, `after` less `before`, with its 95% interval by the hybrid of their score intervals: method 10 of
 * Newcombe 1998, Stat Med 17:873-90. Chosen since intervals that overlap can belong to shares that clearly differ. Null of
 * nobody.
 */
export function newcombeDifference(before: Share, after: Share): Difference | null {
  const [was, is] = [before, after].map(({ numerator, denominator }) =>
    wilsonInterval(numerator, denominator),
  )
  if (!was || !is) return null
  const value = is.value - was.value
  return {
    value,
    lower: value - Math.hypot(is.value - is.lower, was.upper - was.value),
    upper: value + Math.hypot(is.upper - is.value, was.value - was.lower),
  }
}
