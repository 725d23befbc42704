import type { FunnelLimits } from '../statistics/funnel'
import type { Estimate } from '../statistics/estimate'
import { roundTicks } from './round-ticks'

/** A provider's figure with its interval, beside what all come to and the limits of a funnel; shares 0 to 1, or days. */
export interface IntervalStrip {
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  /** Null where nothing is compared. */
  readonly all: number | null
  readonly limits: FunnelLimits | null
  /** The end of the scale, which begins at 0. */
  readonly maximum: number
}

/** Shares lie between 0 and 100%, so that strips below each other can be compared; waits end at a round number of days. */
export function stripOf(
  estimate: Estimate | undefined,
  { all, limits, unit }: { all: number | null; limits: FunnelLimits | null; unit: 'share' | 'days' },
): IntervalStrip | null {
  if (!estimate) return null
  const { value, lower = null, upper = null } = estimate
  const maximum = unit === 'share' ? 1 : (roundTicks(Math.max(1, value, upper ?? 0, all ?? 0), 1).at(-1) ?? 1)
  return { value, lower, upper, all, limits, maximum }
}
