import type { Fault } from '@/domain/imports/fault'
import type { PostedState } from '@/ui/posted-state'

/** One row of a file: where it stands, what it is of, and what it would do. */
export interface ImportRow {
  readonly line: number
  readonly what: string
  readonly does: string
}

/** What a file would do, with all that is posted back to do it. */
export interface ImportPreview {
  readonly content: string
  readonly seen: string
  readonly rows: readonly ImportRow[]
  /** Rows that are not shown, where there are very many. */
  readonly more: number
  readonly said: string
}

export interface ImportState extends PostedState {
  readonly preview: ImportPreview | null
  readonly faults: readonly Fault[]
  /** Faults that are not shown, where there are very many. */
  readonly moreFaults: number
}

export const NOTHING_CHOSEN: ImportState = {
  ...{ answer: 0, typed: {}, errors: [], asksPassphrase: false },
  ...{ preview: null, faults: [], moreFaults: 0 },
}
