import { logGamma } from './log-gamma'

/** A step that changes nothing any more. */
const CLOSE_ENOUGH = 1e-15
/** The fraction converges in about the square root of the larger of a and b; this is more than any figures of ours need. */
const MOST_STEPS = 100_000

/**
 * The regularised incomplete beta function I_x(a, b), for a > 0, b > 0 and x from 0 to 1: what the tails of the binomial and of
 * Student's t distribution are made of. Abramowitz and Stegun, Handbook of Mathematical Functions (1964): the continued
 * fraction 26.5.8, on the side of 26.5.2 on which it converges soon.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const isNear = x * (a + b + 2) < a + 1
  return isNear ? fraction(x, a, b) : 1 - fraction(1 - x, b, a)
}

/** From the front to the back (Lentz's method, as modified by Thompson and Barnett 1986, J Comput Phys 64:490-509). */
function fraction(x: number, a: number, b: number): number {
  const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  let [value, numerator, denominator] = [1, 1, 0]
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const term = termOf(step, x, a, b)
    denominator = 1 / (1 + term * denominator)
    numerator = 1 + term / numerator
    value *= numerator * denominator
    if (Math.abs(numerator * denominator - 1) < CLOSE_ENOUGH) break
  }
  return Math.exp(front) / (a * value)
}

function termOf(step: number, x: number, a: number, b: number): number {
  const half = Math.floor(step / 2)
  const below = (a + step - 1) * (a + step)
  return step % 2 === 0 ? (half * (b - half) * x) / below : (-(a + half) * (a + b + half) * x) / below
}
