/** Every numerator of every denominator up to 400, and of 10,000. */
export function* everyShare(): Generator<readonly [number, number]> {
  for (const denominator of [...Array.from({ length: 400 }, (_, index) => index + 1), 10_000])
    for (let numerator = 0; numerator <= denominator; numerator += 1) yield [numerator, denominator]
}

/** A quotient with so many decimals, rounded half up in whole numbers without any limit. */
export function exactDecimals(numerator: number, denominator: number, decimals: number): string {
  const [n, d, scale] = [BigInt(numerator), BigInt(denominator), 10n ** BigInt(decimals)]
  const units = (2n * scale * n + d) / (2n * d)
  return `${units / scale}.${String(units % scale).padStart(decimals, '0')}`
}

/** A share as every page says it. */
export function exactPercentage(numerator: number, denominator: number): string {
  const rounded = exactDecimals(100 * numerator, denominator, 1)
  if (rounded === '0.0' && numerator > 0) return '<0.1%'
  return rounded === '100.0' && numerator < denominator ? '>99.9%' : `${rounded}%`
}
