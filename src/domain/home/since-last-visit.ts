import type { Happening } from './happening'

/** When they were last here, how much others did since then, and the latest of it. */
export interface SinceLastVisit {
  /** Null on a first visit. */
  readonly at: Date | null
  readonly total: number
  readonly latest: readonly Happening[]
}
