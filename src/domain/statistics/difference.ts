/** How much a later figure differs from an earlier one: shares 0 to 1, or days. Below 0 it is lower. */
export interface Difference {
  readonly value: number
  /** The 95% interval of the difference itself. */
  readonly lower: number
  readonly upper: number
}
