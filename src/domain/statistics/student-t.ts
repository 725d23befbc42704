import { type Confidence, confidences } from './confidence'
import { incompleteBeta } from './incomplete-beta'
import { logGamma } from './log-gamma'

/** Up to here the quantile is searched for; beyond, five terms of the expansion are good to seven decimals. */
const SEARCHED_UP_TO = 200
/** More steps than even one degree of freedom needs. */
const MOST_STEPS = 60
/** A step, as a part of where it leads, that changes nothing any more. */
const CLOSE_ENOUGH = 1e-12

/**
 * The quantile of Student's t distribution: between minus and plus this value lies the share of the confidence. Degrees of
 * freedom are above 0, and need not be whole: those of Welch's test are not.
 */
export function studentT(degrees: number, confidence: Confidence): number {
  const level = confidences[confidence]
  return degrees > SEARCHED_UP_TO ? expandedQuantile(degrees, level.z) : searchedQuantile(degrees, level)
}

/** Newton's method from the normal quantile, which lies below: the probability rises ever more slowly, so no step goes too far. */
function searchedQuantile(degrees: number, { share, z }: { share: number; z: number }): number {
  let t: number = z
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const further = (share - shareWithin(t, degrees)) / (2 * densityAt(t, degrees))
    t += further
    if (Math.abs(further) < CLOSE_ENOUGH * t) break
  }
  return t
}

/** The probability between -t and t: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1. */
function shareWithin(t: number, degrees: number): number {
  return incompleteBeta(t ** 2 / (degrees + t ** 2), 0.5, degrees / 2)
}

function densityAt(t: number, degrees: number): number {
  const front = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - Math.log(degrees * Math.PI) / 2
  return Math.exp(front - ((degrees + 1) / 2) * Math.log1p(t ** 2 / degrees))
}

/** The expansion about the normal quantile for many degrees of freedom: Abramowitz and Stegun 26.7.5. */
function expandedQuantile(degrees: number, z: number): number {
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0)
}
