/** What stands in the place of a figure that is withheld. It is no empty cell, which says that there is none. */
export const WITHHELD = '*'

/** The largest count that is shown to nobody else, and to what others are rounded (indicators, section 7). */
const MOST_WITHHELD = 7
const ROUNDED_TO = 5

/** Whether a count is one to seven, which is shown to nobody else. */
export function isSmall(count: number): boolean {
  return count >= 1 && count <= MOST_WITHHELD
}

/** A count as it is shown to others: null where it is withheld, else to the nearest five (shared_count() in the migrations says the same). */
export function sharedCount(count: number): number | null {
  return isSmall(count) ? null : Math.round(count / ROUNDED_TO) * ROUNDED_TO
}
