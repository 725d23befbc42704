import type { OverTime } from '../judgement/judged-quarters'
import type { Period } from '../periods/period'
import { type Threshold, thresholdIn } from './threshold'

/** What to expect of the next quarter, if nothing changes: a level is met, is not met, or either may happen. */
export type Assurance = 'pass' | 'fail' | 'either'

/** What is asked locally of a quarter, and whether it will be met. */
export interface Assured {
  readonly threshold: Threshold
  readonly assurance: Assurance
}

/** What binary fractions leave between two numbers that are the same: a level is given with one decimal of a percentage. */
const HAIR = 1e-9

/**
 * The level against the limits of the last quarter (Making Data Count): met where the whole range between them lies on the side that
 * is asked for, not met where none of it does. A level on a limit counts as met or as not met, and not as either. Null where no limits
 * may be drawn, and of a quarter without figures.
 */
export function assuranceOf(
  overTime: OverTime,
  { value, direction }: Pick<Threshold, 'value' | 'direction'>,
): Assurance | null {
  const { lower, upper } = overTime.segments.at(-1) ?? {}
  if (overTime.chart !== 'xmr' || overTime.mark === null || lower == null || upper == null) return null
  const [worst, best] =
    direction === 'at-least' ? [lower - value, upper - value] : [value - upper, value - lower]
  if (worst >= -HAIR) return 'pass'
  return best <= HAIR ? 'fail' : 'either'
}

/** The same for whatever is asked of a line in a quarter; null where nothing is, or nothing can be said of it. */
export function assuredIn(
  thresholds: readonly Threshold[],
  of: { readonly indicator: string; readonly commissionerCode: string | null },
  period: Period,
  overTime: OverTime,
): Assured | null {
  const threshold = thresholdIn(thresholds, of, period)
  const assurance = threshold && assuranceOf(overTime, threshold)
  return threshold && assurance ? { threshold, assurance } : null
}
