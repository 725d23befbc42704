import { binomialTails } from './binomial-tails'
import { type Confidence, confidences } from './confidence'
import type { Share } from './share'

/** On which side of a share taken as fixed. */
export type Side = 'above' | 'below'

/**
 * Whether so few events, or so many, lie beyond a share by the exact binomial: twice the smaller tail at .05 or below for 95%, at
 * .002 for 99.8%. 1 of 17 beside 0.8% lies within, since one or more come about 13 times in 100. Null where it lies within.
 */
export function beyondExactly(share: Share, p0: number, confidence: Confidence): Side | null {
  const { atMost, atLeast } = binomialTails(share, p0)
  if (2 * Math.min(atMost, atLeast) > confidences[confidence].beyond) return null
  return atLeast < atMost ? 'above' : 'below'
}

/** How probable it is that this rule puts one of so many on a side, where each event has that probability: exactly. */
export function chanceBeyondExactly(
  denominator: number,
  p0: number,
  confidence: Confidence,
  side: Side,
): number {
  const isOn = (numerator: number) => beyondExactly({ numerator, denominator }, p0, confidence) === side
  const at = (steps: number) => (side === 'above' ? denominator - steps : steps)
  if (!isOn(at(0))) return 0
  // The number of events nearest to what is expected that still lies on this side, by halving.
  let [on, off] = [0, denominator + 1]
  while (off - on > 1) {
    const middle = Math.floor((on + off) / 2)
    if (isOn(at(middle))) on = middle
    else off = middle
  }
  return chanceOf({ numerator: at(on), denominator }, p0, side)
}

/** How probable so many events, or more, are `above`; so few, or fewer, `below`. 0 where there are no such numbers of events. */
export function chanceOf({ numerator, denominator }: Share, p0: number, side: Side): number {
  if (numerator < 0 || numerator > denominator) return 0
  const { atLeast, atMost } = binomialTails({ numerator, denominator }, p0)
  return side === 'above' ? atLeast : atMost
}
