import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Side, beyondExactly, chanceBeyondExactly, chanceOf } from '../statistics/exact-binomial'
import { type FunnelLimits, arcsineLimits, scoreLimits } from '../statistics/funnel'
import { type Share, areSmallOrRare } from '../statistics/share'
import type { PeerMark, PeersMarkName } from './peers'

/** What a funnel is drawn about, and the variance between services that it allows for. */
export interface Funnel {
  /** Neither nobody nor everybody. */
  readonly together: Share
  readonly tau2: number
}

/** At least eight, beside what all come to: where small or rare, or where there is no funnel, by the exact binomial. */
export function judgeShare(
  share: Share,
  together: Share,
  funnel: Funnel | null,
  betterWhen: QuarterlyIndicator['betterWhen'],
): PeerMark {
  const worse: Side = betterWhen === 'higher' ? 'below' : 'above'
  if (!funnel || areSmallOrRare([share], together)) return judgeExactly(share, together, worse)
  const limits = arcsineLimits(together, share.denominator, funnel.tau2)
  const found = beyond(share, limits)
  return {
    ...toMark(found, worse),
    method: 'arcsine-od/1',
    byScore: toMark(beyond(share, scoreLimits(together, share.denominator)), worse).mark,
    chance: chanceBeyondLimit(share.denominator, together, limits['99.8'], worse),
  }
}

interface Found {
  readonly confidence: '95' | '99.8'
  readonly side: Side
}

function judgeExactly(share: Share, together: Share, worse: Side): PeerMark {
  const p0 = together.numerator / together.denominator
  const found = foundBy((confidence) => beyondExactly(share, p0, confidence))
  const mark = toMark(found, worse)
  const chance = chanceBeyondExactly(share.denominator, p0, '99.8', worse)
  return { ...mark, method: 'exact/1', byScore: mark.mark, chance }
}

/** Outside a limit; on it is inside. */
function beyond({ numerator, denominator }: Share, limits: FunnelLimits): Found | null {
  const value = numerator / denominator
  return foundBy((confidence) => {
    if (value > limits[confidence].upper) return 'above'
    return value < limits[confidence].lower ? 'below' : null
  })
}

function foundBy(sideAt: (confidence: '95' | '99.8') => Side | null): Found | null {
  const outer = sideAt('99.8')
  if (outer) return { confidence: '99.8', side: outer }
  const inner = sideAt('95')
  return inner && { confidence: '95', side: inner }
}

function toMark(found: Found | null, worse: Side): { mark: PeersMarkName; side: PeerMark['side'] } {
  if (!found) return { mark: 'within', side: null }
  return { mark: `beyond-${found.confidence}`, side: found.side === worse ? 'worse' : 'better' }
}

/** How probable a number of events beyond the limit is, the limit taken as fixed: the exact tail from the first such number on. */
function chanceBeyondLimit(
  denominator: number,
  together: Share,
  { lower, upper }: { lower: number; upper: number },
  side: Side,
): number {
  const p0 = together.numerator / together.denominator
  const isOn = (numerator: number) =>
    side === 'above' ? numerator / denominator > upper : numerator / denominator < lower
  const near = side === 'above' ? Math.floor(upper * denominator) : Math.ceil(lower * denominator)
  const step = side === 'above' ? 1 : -1
  // The product may lie a hair beside the quotient that decides, so that the neighbours are asked too.
  const numerator = [near - step, near, near + step].find(isOn)
  return numerator === undefined ? 0 : chanceOf({ numerator, denominator }, p0, side)
}
