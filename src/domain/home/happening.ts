/** What somebody did that others hear of when they come back. */
export type HappeningKind =
  | 'return-submitted'
  | 'return-accepted'
  | 'return-sent-back'
  | 'return-reopened'
  | 'return-withdrawn'
  | 'return-ready'
  | 'declaration-ready'
  | 'declaration-handed-back'
  | 'declaration-withdrawn'
  | 'declaration-signed'
  | 'declaration-reopened'
  | 'profile-recorded'

/** One thing that somebody did, to what, and when. */
export interface Happening {
  readonly kind: HappeningKind
  readonly providerCode: string
  /** The quarter of a return or the year of a declaration; a profile has neither. */
  readonly period: string | null
  readonly version: number | null
  readonly at: Date
  /** Null where nobody's name was kept. */
  readonly byName: string | null
  readonly reason: string | null
}
