/** Who did something, and when. The name is kept as it was then. */
export interface Stamp {
  readonly personId: string
  readonly name: string
  readonly at: Date
}
