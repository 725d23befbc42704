import type { Fault } from '@/domain/imports/fault'
import type { PostedState } from '@/ui/posted-state'

/** One row of a file: where it stands, whom it is about, and what it would do. */
export interface PeopleImportRow {
  readonly line: number
  readonly who: string
  readonly role: string
  readonly does: string
}

/** Somebody who was invited, with their link where it is not mailed. */
export interface InvitedRow {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly link: string | null
}

export interface PeopleImportState extends PostedState {
  readonly preview: {
    readonly content: string
    readonly seen: string
    readonly rows: readonly PeopleImportRow[]
    readonly said: string
  } | null
  readonly faults: readonly Fault[]
  /** Faults that are not shown, where there are very many. */
  readonly moreFaults: number
  /** Who was invited, once they are; `file` holds the links as CSV, where they are not mailed. */
  readonly done: {
    readonly said: string
    readonly rows: readonly InvitedRow[]
    readonly file: string | null
  } | null
}

export const NOTHING_CHOSEN: PeopleImportState = {
  ...{ answer: 0, typed: {}, errors: [], asksPassphrase: false },
  ...{ preview: null, faults: [], moreFaults: 0, done: null },
}
