/**
 * A quotient with so many decimals, rounded half up, as a whole number of units of its last decimal: 201 / 400 with three is 503.
 * The one place where a figure is rounded, for page, chart, title and file. Counts are whole numbers, so that the result is exact as
 * long as 2 x numerator x 10^decimals can be counted (below 2^53); numerator >= 0, denominator > 0.
 */
export function roundHalfUp(numerator: number, denominator: number, decimals: number): number {
  const doubled = 2 * numerator * 10 ** decimals + denominator
  return Math.round((doubled - (doubled % (2 * denominator))) / (2 * denominator))
}

/** The same as text: 201 / 400 with six decimals is `0.502500`. */
export function toDecimals(numerator: number, denominator: number, decimals: number): string {
  const digits = String(roundHalfUp(numerator, denominator, decimals)).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
