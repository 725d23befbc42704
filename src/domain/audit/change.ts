/** One thing that an event holds, before and after; null where there was nothing. */
export interface Change {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}
