/** What the clients know of one return: what they asked for, and what they were answered. */
export interface Told {
  readonly id: string
  /** The numerator of the last save that was acknowledged. */
  saved: number | null
  /** How many saves were acknowledged. */
  saves: number
  /** The key of the form that was posted to submit it. */
  key: string | null
  /** The version that each acknowledgement named. */
  readonly versions: number[]
  /** As the receipt shows it. */
  snapshotSha256: string | null
  /** Anything else that was answered to a form. */
  readonly refusals: string[]
}

export function nothingTold(id: string): Told {
  return { id, saved: null, saves: 0, key: null, versions: [], snapshotSha256: null, refusals: [] }
}
