import type { VouchedQuarter } from '../history/vouched'
import { listed } from '../pooling/listed'
import { sayDay } from '../periods/format'
import type { Period } from '../periods/period'
import type { ChartPoint } from './chart'
import { sayQuarters } from './say-quarters'

/** Which quarters of a trend are no returns, and who vouches for them since when: a sentence, or none. */
export function sayHistory(
  points: readonly ChartPoint[],
  vouched: readonly VouchedQuarter[],
): readonly string[] {
  const periods = points.flatMap(({ key, isVouched }) => (isVouched ? [key as Period] : []))
  if (periods.length === 0) return []
  const shown = vouched.filter(({ period }) => periods.includes(period))
  const by = [...new Set(shown.map(({ vouched: { name, at } }) => `${name} on ${sayDay(at)}`))]
  return [`History from before this service, vouched for by ${listed(by)}: ${sayQuarters(periods)}.`]
}
