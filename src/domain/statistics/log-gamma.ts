/** From here on the series below is good to the last digit. */
const ENOUGH = 15

/**
 * The natural logarithm of the gamma function, for x > 0: Stirling's series (Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 1964, 6.1.41), after the recurrence 6.1.15 has carried a small x to where the series is exact.
 */
export function logGamma(x: number): number {
  let [carried, product] = [x, 1]
  for (; carried < ENOUGH; carried += 1) product *= carried
  const square = carried * carried
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / carried
  return (
    (carried - 0.5) * Math.log(carried) - carried + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  )
}

/** The natural logarithm of the number of ways to choose some of many. Whole numbers, 0 <= chosen <= of. */
export function logChoose(of: number, chosen: number): number {
  return logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1)
}
