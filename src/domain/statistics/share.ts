/** Some of several: events of patients. Whole numbers, 0 <= numerator <= denominator. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** Whether it is neither nobody nor everybody: only then are there limits about it. */
export function isBetween({ numerator, denominator }: Share): boolean {
  return numerator > 0 && numerator < denominator
}

/** With fewer counted or treated, one more or less changes everything: small numbers, of which nothing is flagged. */
export const FEWEST = 8

/** Fewer than this expected on one side of any of the shares, and no interval and no normal limit decides. */
const FEWEST_EXPECTED = 5

/**
 * Whether shares are too small or too rare for the normal distribution, and the exact one decides: fewer than five expected, or
 * fewer than five expected otherwise, in any of them, at what they come to together (Cochran 1954, Biometrics 10:417-51).
 * In whole numbers, so that nothing is rounded.
 */
export function areSmallOrRare(shares: readonly Share[], together: Share): boolean {
  const rarer = Math.min(together.numerator, together.denominator - together.numerator)
  return shares.some(({ denominator }) => denominator * rarer < FEWEST_EXPECTED * together.denominator)
}
