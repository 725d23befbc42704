import type { SignedOutcome } from '../reviews/review'
import type { YearWindow } from '../periods/window'
import type { DeclarationKey, DeclarationState } from './declaration'

/** What the review of a declaration came to, as lists have it. */
export interface ReviewedAs extends Pick<SignedOutcome, 'round' | 'version' | 'outcome' | 'answerBy'> {
  /** How often the provider commented on it. */
  readonly answers: number
}

/** How a year's declaration of a provider stands, and what its version in force says. */
export interface DeclarationHeader extends DeclarationKey {
  readonly providerName: string
  readonly state: DeclarationState
  readonly version: number
  readonly window: YearWindow
  /** Of the first version; this and what follows are null before one is signed. */
  readonly late: boolean | null
  /** When the version in force was signed. */
  readonly signedAt: Date | null
  readonly documents: number | null
  readonly documentsOutOfDate: number | null
  readonly criteriaMissing: number | null
  /** Codes of the indicators that are not met, in order. */
  readonly notMet: readonly string[]
  /** Quarterly returns of the same year of which a version has been submitted. */
  readonly quartersReceived: number
  /** The outcome that stands; null before one is signed, and for whoever does not read it. */
  readonly reviewed: ReviewedAs | null
}
