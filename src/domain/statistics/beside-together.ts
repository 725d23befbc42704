import { binomialTails } from './binomial-tails'
import type { Sample } from './compare-samples'
import { confidences } from './confidence'
import type { Spread } from './pool-spreads'
import { FEWEST, type Share, areSmallOrRare } from './share'
import { tInterval } from './t-interval'
import { wilsonInterval } from './wilson-interval'

/** On which side of a fixed figure something lies by more than chance leaves plausible; `within` where chance reaches it. */
export type Beside = 'above' | 'below' | 'within'

/** A side on which something may lie apart. */
export type Side = Exclude<Beside, 'within'>

/**
 * How one figure lies beside what all of them come to together, taken as fixed, at 95%; null where it is not judged: fewer than
 * eight, or a mean without a standard deviation. Shares by Wilson's interval; where small or rare by the exact binomial, twice the
 * smaller tail at .05 or below: 1 of 17 beside 0.8% is no sign, since one or more come about 13 times in 100. Means by Student's
 * interval.
 */
export function besideTogether(sample: Sample, together: Sample): Beside | null {
  if ('numerator' in sample)
    return 'numerator' in together && sample.denominator >= FEWEST ? shareBeside(sample, together) : null
  return 'count' in together ? meanBeside(sample, together) : null
}

/**
 * How probable it is that the same rule puts a figure on that side by chance alone: one of so many, where all are alike. Exact for
 * shares, which in small numbers is seldom the nominal 2.5%; that for means. 0 where nothing is judged.
 */
export function chanceBeside(sample: Sample, together: Sample, side: Side): number {
  if (!('numerator' in sample && 'numerator' in together))
    return besideTogether(sample, together) === null ? 0 : confidences['95'].beyond / 2
  if (sample.denominator < FEWEST) return 0
  const first = firstOn(side, sample.denominator, together)
  if (first === null) return 0
  const { atLeast, atMost } = binomialTails(
    { numerator: first, denominator: sample.denominator },
    together.numerator / together.denominator,
  )
  return side === 'above' ? atLeast : atMost
}

function shareBeside(share: Share, together: Share): Beside {
  const all = together.numerator / together.denominator
  if (!areSmallOrRare([share], together))
    return sideOf(wilsonInterval(share.numerator, share.denominator), all)
  const { atMost, atLeast } = binomialTails(share, all)
  if (2 * Math.min(atMost, atLeast) > confidences['95'].beyond) return 'within'
  return atLeast < atMost ? 'above' : 'below'
}

function meanBeside(spread: Spread, together: Spread): Beside | null {
  const interval = tInterval(spread)
  return interval?.lower === undefined ? null : sideOf(interval, together.total / together.count)
}

function sideOf(interval: { lower?: number; upper?: number } = {}, all: number): Beside {
  const { lower = 0, upper = all } = interval
  if (lower > all) return 'above'
  return upper < all ? 'below' : 'within'
}

/** The number of events nearest to what is expected that lies on this side; null where none does. Found by halving. */
function firstOn(side: Side, denominator: number, together: Share): number | null {
  const isOn = (numerator: number) => shareBeside({ numerator, denominator }, together) === side
  const at = (steps: number) => (side === 'above' ? denominator - steps : steps)
  if (!isOn(at(0))) return null
  let [on, off] = [0, denominator + 1]
  while (off - on > 1) {
    const middle = Math.floor((on + off) / 2)
    if (isOn(at(middle))) on = middle
    else off = middle
  }
  return at(on)
}
