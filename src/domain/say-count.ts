/** A count with its noun, the one way in which any is said: `1 document`, `3 documents`, `1,026 patients`. */
export function sayCount(count: number, thing: string, things = `${thing}s`): string {
  return `${count.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${count === 1 ? thing : things}`
}
