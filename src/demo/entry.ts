/** Something that a provider's people do, and the day on which they begin it. */
export interface Entry {
  readonly at: Date
  readonly enter: () => Promise<void>
}
