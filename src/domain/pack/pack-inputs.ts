import type { SubmissionHash } from '../exports/annual-document'

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

/** A snapshot in force: its number, its fingerprint, its event's place in the provider's audit chain, and the chain's head there. */
export type InputHash = Omit<SubmissionHash, 'period'>

/** The submission of a quarter in force. */
export interface PackSubmission extends SubmissionHash {
  readonly submittedAt: Date
  /** Of the first version. */
  readonly late: boolean
  /** How many warnings the rules asked about, each of which was explained before it could be submitted. */
  readonly warnings: number
}
