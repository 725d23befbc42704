/** A snapshot in force of a year, as it was stored. */
export interface SealedSnapshot {
  readonly kind: 'submission' | 'declaration'
  readonly providerCode: string
  /** The quarter, or the year of a declaration. */
  readonly period: string
  readonly version: number
  /** Canonical JSON. */
  readonly snapshot: string
  /** As its receipt shows it. Of a snapshot from which a text was redacted since, it is what it had before (docs/adr/0035). */
  readonly snapshotSha256: string
  readonly auditSeq: number
  readonly auditHead: string
}

/** An event of a provider's audit chain by which a snapshot was recorded, or by which a text was redacted from one. */
export interface SealingEvent {
  readonly organisation: string
  readonly seq: number
  /** The chain's head there: the SHA-256 of the statement. */
  readonly head: string
  /** What the event says, word for word as it was hashed: a JSON array. */
  readonly statement: string
}

/** All that a pack rests on, beside what is recorded of providers and deadlines. */
export interface SealedInputs {
  readonly snapshots: readonly SealedSnapshot[]
  readonly events: readonly SealingEvent[]
}
