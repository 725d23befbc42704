import { type Confidence, confidences } from './confidence'
import { incompleteBeta } from './incomplete-beta'

/** Up to here the quantile is searched for; beyond, five terms of the expansion are good to seven decimals. */
const SEARCHED_UP_TO = 200
/** Halvings of the half circle that leave nothing of it beyond the precision of a number. */
const HALVINGS = 60

/**
 * The quantile of Student's t distribution: between minus and plus this value lies the share of the confidence. Degrees of
 * freedom are above 0, and need not be whole: those of Welch's test are not.
 */
export function studentT(degrees: number, confidence: Confidence): number {
  const { share, z } = confidences[confidence]
  return degrees > SEARCHED_UP_TO ? expandedQuantile(degrees, z) : searchedQuantile(degrees, share)
}

/** Halves the interval of the angle arctan(t / sqrt(degrees)), on which the probability rises from 0 to 1. */
function searchedQuantile(degrees: number, share: number): number {
  let [low, high] = [0, Math.PI / 2]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < share) low = middle
    else high = middle
  }
  return Math.tan((low + high) / 2) * Math.sqrt(degrees)
}

/** The probability between -t and t, from the angle: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1. */
function shareWithin(angle: number, degrees: number): number {
  return incompleteBeta(Math.sin(angle) ** 2, 0.5, degrees / 2)
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
