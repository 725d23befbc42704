import { roundTicks, roundTicksBetween } from './round-ticks'

/** Of a scale of shares: ticks are said in whole percentages. */
const SMALLEST_STEP = 0.01
/** What spreads wider is shown from nothing to all. */
const WIDE = 0.5

/**
 * The ticks of a scale of shares that shows what reaches so far, 0 to 1: all of it from 0% to 100% where that spreads over half of it,
 * else no wider than it needs to be, so that a line of 1% or of 97% is seen too. The ends are ticks, so that the axis says where it starts.
 */
export function shareTicks(reached: readonly number[]): readonly number[] {
  const shares = reached.map((share) => Math.min(1, Math.max(0, share)))
  const [least, greatest] = [Math.min(...shares), Math.max(...shares)]
  if (shares.length === 0 || greatest - least > WIDE) return roundTicks(1, 0)
  const ticks = roundTicksBetween(least, greatest, SMALLEST_STEP)
  return (ticks.at(-1) ?? 1) > 1 ? roundTicks(1, 0) : ticks
}

/** From where to where a scale goes. */
export type Scale = readonly [from: number, to: number]

/** The ends of a row of ticks. */
export function endsOf(ticks: readonly number[]): Scale {
  return [ticks[0] ?? 0, ticks.at(-1) ?? 1]
}
