/** Made once: toLocaleString makes one for each number that it is given options for, a sixth of a year's CSV. */
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A whole number with commas between its thousands: what has none is said at once, since a page says hundreds. */
export function sayNumber(number: number): string {
  return number >= 0 && number < 1000 ? String(number) : numbers.format(number)
}

/** A count with its noun, the one way in which any is said: `1 document`, `3 documents`, `1,026 patients`. */
export function sayCount(count: number, thing: string, things = `${thing}s`): string {
  return `${Number.isInteger(count) ? sayNumber(count) : numbers.format(count)} ${count === 1 ? thing : things}`
}
