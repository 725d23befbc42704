/** How many of some figures chance alone would mark, in words that can be used: `none`, `0 or 1`, `2 or 3`, `2`. */
export function sayManyByChance(expected: number): string {
  const nearest = Math.round(expected)
  if (Math.abs(expected - nearest) < ALMOST) return nearest === 0 ? 'none' : String(nearest)
  return `${Math.floor(expected)} or ${Math.ceil(expected)}`
}

/** As near to a whole number that it is said as one. */
const ALMOST = 0.05

/**
 * The exact sum of `expectedByChance` as a sentence: how many of the figures that were compared chance alone would put beyond 99.8% on the
 * worse side, with the limits taken as fixed. Empty where none was compared.
 */
export function sayByChance({
  judged,
  expected,
}: {
  readonly judged: number
  readonly expected: number
}): string {
  if (judged === 0) return ''
  return `By chance alone you would expect ${sayManyByChance(expected)} of ${judged} compared figures to lie beyond 99.8% on the worse side.`
}
