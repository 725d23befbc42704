import { incompleteBeta } from './incomplete-beta'
import type { Share } from './share'

/**
 * How probable it is that so few events happen, or fewer, and so many, or more, where each of them happens with the given
 * probability: both tails of the binomial distribution, exactly (Abramowitz and Stegun 1964, 26.5.24).
 */
export function binomialTails(
  { numerator, denominator }: Share,
  probability: number,
): { readonly atMost: number; readonly atLeast: number } {
  const others = denominator - numerator
  return {
    atMost: others === 0 ? 1 : incompleteBeta(1 - probability, others, numerator + 1),
    atLeast: numerator === 0 ? 1 : incompleteBeta(probability, numerator, others + 1),
  }
}
