import type { Difference } from './difference'
import type { Spread } from './pool-spreads'
import { studentT } from './student-t'

/**
 * The difference of two means, `after` less `before`, with its 95% interval, without taking their standard deviations for equal
 * (Welch 1947, Biometrika 34:28-35; degrees of freedom by Satterthwaite 1946, Biometrics 2:110-4). Null where a standard
 * deviation is not known, or with fewer than two on a side.
 */
export function welchDifference(before: Spread, after: Spread): Difference | null {
  const [was, is] = [errorOf(before), errorOf(after)]
  if (was === null || is === null) return null
  const value = after.total / after.count - before.total / before.count
  const error = was + is
  // Nobody's wait differed from anybody's: there is no chance in it.
  if (error === 0) return { value, lower: value, upper: value }
  const degrees = error ** 2 / (was ** 2 / (before.count - 1) + is ** 2 / (after.count - 1))
  const reach = studentT(degrees, '95') * Math.sqrt(error)
  return { value, lower: value - reach, upper: value + reach }
}

/** The square of the standard error of a mean. */
function errorOf({ count, deviation }: Spread): number | null {
  return deviation === undefined || count < 2 ? null : deviation ** 2 / count
}
