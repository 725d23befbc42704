import type { Happening } from './happening'

/** When they were last here, how much others did since that visit began, and the latest of it. */
export interface SinceLastVisit {
  /** Null on a first visit. */
  readonly at: Date | null
  /** Since when it is listed: since that visit began, or this one where it is the first. Null for a session that is not theirs. */
  readonly since: Date | null
  readonly total: number
  readonly latest: readonly Happening[]
}
