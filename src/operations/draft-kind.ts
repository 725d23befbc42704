import type { Permission } from '@/domain/access/roles'
import type { Json } from '@/domain/canonical-json'
import type { Form } from '@/domain/forms/form'
import type { Handover } from '@/domain/forms/handover'
import type { Stamp } from '@/domain/forms/stamp'
import type { Transaction } from '@/server/db/client'
import type { Scope } from '@/server/db/scope'

/** What saving asks of a draft, whatever it is about. */
export interface AnyDraft {
  readonly framework: string
  readonly providerCode: string
  readonly state: string
  readonly revision: number
  readonly saved: Stamp | null
}

/** Which boxes of which page a save changed. */
export interface Change {
  readonly page: string
  readonly changed: readonly string[]
}

/** A draft with how it was last handed on. */
export interface Handed<Draft> {
  readonly current: Draft
  readonly handover: Handover | null
}

/** All that is particular about a kind of draft when one of its pages is saved: its form, its tables, its name in the audit. */
export interface DraftKind<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }> {
  readonly fill: Permission
  readonly lock: (tx: Transaction, scope: Scope, key: Key) => Promise<File | null>
  readonly formOf: (file: File, at: Date) => Form<Draft>
  /** Writes over the revision that was read. False when it has moved on: then nothing was written. */
  readonly write: (
    tx: Transaction,
    drafts: { readonly before: Draft; readonly after: Draft },
    change: Change,
    stamp: Stamp,
  ) => Promise<boolean>
  /** Whether a mistake is kept for the time being; else it refuses the save, because what is saved is in force at once. */
  readonly keepsMistakes: boolean
  readonly idOf: (key: Key) => string
  /** What the audit trail calls a save of a page, and keeps of a draft before and after it. */
  readonly action: string
  readonly objectOf: (key: Key, page: string) => string
  readonly recordOf: (draft: Draft, change: Change) => Json
  /** The last save that a page tells of. */
  readonly savedOf: (draft: Draft, page: string) => Stamp | null
  /** Who submitted or signed the version in force; null when nobody did. */
  readonly closedBy: (tx: Transaction, draft: Draft) => Promise<Pick<Stamp, 'name' | 'at'> | null>
}

/** One that is handed on before it is closed: a return, a declaration. */
export interface HandedKind<Key, Draft extends AnyDraft & Key, File extends Handed<Draft>> extends DraftKind<
  Key,
  Draft,
  File
> {
  /** As the audit trail names it. */
  readonly noun: 'return' | 'declaration'
  /** The quarter or the year that it is about. */
  readonly periodOf: (key: Key) => string
}
