/** A worked-out value with its interval. Shares are 0 to 1 until they are displayed; waits are days. */
export interface Estimate {
  readonly value: number
  /** Absent where no interval can be given. */
  readonly lower?: number
  readonly upper?: number
  /** The name and version of the method: `wilson-95/1`. Another way of working it out gets another name. */
  readonly method: string
}
