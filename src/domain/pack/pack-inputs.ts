import type { Period } from '../periods/period'

/** What a pack rests on: what was submitted and signed, by its fingerprints, and the definitions that it follows. */
export interface PackInputs {
  readonly catalogueVersion: string
  /** In order of provider and quarter. */
  readonly submissions: readonly PackSubmission[]
  /** In order of provider. */
  readonly declarations: readonly InputHash[]
  /** Every definition that a row follows, once for each version. */
  readonly definitions: readonly { readonly code: string; readonly version: number; readonly title: string }[]
}

/** A snapshot in force: its number, its fingerprint, and where its event stands in the provider's audit chain. */
export interface InputHash {
  readonly providerCode: string
  readonly version: number
  readonly snapshotSha256: string
  /** Where its event stands in the provider's chain, and the chain's head then. */
  readonly auditSeq: number
  readonly auditHead: string
}

/** The submission of a quarter in force. */
export interface PackSubmission extends InputHash {
  readonly period: Period
  readonly submittedAt: Date
  /** Of the first version. */
  readonly late: boolean
}
