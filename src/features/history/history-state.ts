import type { Fault } from '@/domain/imports/fault'
import type { PostedState } from '@/ui/posted-state'

/** A line of a past quarter as it would be kept. */
export interface HistoryRow {
  readonly line: number
  readonly quarter: string
  readonly indicator: string
  readonly figures: string
}

/** What a file would keep, with all that is posted back to keep it. */
export interface HistoryPreview {
  readonly content: string
  readonly source: string
  readonly seen: string
  readonly rows: readonly HistoryRow[]
  readonly said: string
  /** What the rules would ask, were these returns. */
  readonly warnings: readonly string[]
}

export interface HistoryState extends PostedState {
  readonly preview: HistoryPreview | null
  readonly faults: readonly Fault[]
  /** Faults that are not shown, where there are very many. */
  readonly moreFaults: number
}

export const NOTHING_CHOSEN: HistoryState = {
  ...{ answer: 0, typed: {}, errors: [], asksPassphrase: false, preview: null },
  ...{ faults: [], moreFaults: 0 },
}
