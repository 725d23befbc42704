import type { EarlierLine } from '../returns/history'

/** A line of a quarter that was submitted here, or that somebody vouches for of the time before. */
export interface HistoryLine extends EarlierLine {
  readonly isVouched: boolean
}

/** What one provider reported under a framework, by the code of the line, the earliest quarter first. Never changed once it is made. */
export type ProviderHistory = ReadonlyMap<string, readonly HistoryLine[]>
