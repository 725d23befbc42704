import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Confidence, confidences } from '../statistics/confidence'
import type { Spread } from '../statistics/pool-spreads'
import { tInterval } from '../statistics/t-interval'
import type { PeerMark } from './peers'

/**
 * A mean beside what all come to: apart where its own interval by Student's t does not reach it, at 99.8% or at 95%. No spread
 * between services is allowed for, since that within them is not always known. Null without a standard deviation.
 */
export function judgeMean(
  spread: Spread,
  together: Spread,
  betterWhen: QuarterlyIndicator['betterWhen'],
): PeerMark | null {
  if (together.count === 0) return null
  const all = together.total / together.count
  const chance = confidences['99.8'].beyond / 2
  for (const confidence of ['99.8', '95'] as const) {
    const side = sideAt(spread, all, confidence)
    if (side === undefined) return null
    const isBetter = (side === 'below') === (betterWhen === 'lower')
    if (side === null) continue
    const mark = `beyond-${confidence}` as const
    return { mark, side: isBetter ? 'better' : 'worse', method: 't/1', byScore: mark, chance }
  }
  return { mark: 'within', side: null, method: 't/1', byScore: 'within', chance }
}

/** Null where the interval reaches it; undefined where there is no interval. */
function sideAt(spread: Spread, all: number, confidence: Confidence): 'above' | 'below' | null | undefined {
  const { lower, upper } = tInterval(spread, confidence) ?? {}
  if (lower === undefined || upper === undefined) return undefined
  if (lower > all) return 'above'
  return upper < all ? 'below' : null
}
