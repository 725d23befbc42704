import type { Confidence } from './confidence'
import type { Estimate } from './estimate'
import type { Spread } from './pool-spreads'
import { FEWEST } from './share'
import { studentT } from './student-t'

/**
 * The mean of figures that cannot be below 0, with its interval by Student's t distribution (Student 1908, Biometrika
 * 6:1-25) where the standard deviation is known and there are at least eight. No estimate of nobody.
 */
export function tInterval(
  { count, total, deviation }: Spread,
  confidence: Confidence = '95',
): Estimate | undefined {
  if (count === 0) return undefined
  const value = total / count
  if (deviation === undefined || count < FEWEST) return { value, method: 'mean/1' }
  const reach = (studentT(count - 1, confidence) * deviation) / Math.sqrt(count)
  return { value, lower: Math.max(0, value - reach), upper: value + reach, method: `t-${confidence}/1` }
}
