import type { ReturnKey } from './quarterly-return'
import type { SubmittedLine } from './submission'

/** A submitted line with the return and the version it belongs to. Which boxes were filled in stands in the snapshot. */
export interface StoredLine extends Omit<SubmittedLine, 'filled'>, ReturnKey {
  readonly version: number
}

/** Which version of each return is shown: the one in force, or the one that came first. */
export type ShownVersion = 'latest' | 'first'
