import type { Estimate } from './estimate'

/**
 * How one interval lies beside another: wholly above it, wholly below it, or overlapping; null where one of the two has no
 * interval. Intervals of 95% that do not overlap differ at far less than 1 in 20 (Schenker and Gentleman 2001, Am Stat
 * 55:182), so what is told by this asks about few, and seldom in vain.
 */
export function compareIntervals(
  earlier: Estimate | undefined,
  later: Estimate | undefined,
): 'above' | 'below' | 'overlapping' | null {
  if (earlier?.lower === undefined || earlier.upper === undefined) return null
  if (later?.lower === undefined || later.upper === undefined) return null
  if (later.lower > earlier.upper) return 'above'
  return later.upper < earlier.lower ? 'below' : 'overlapping'
}
