import type { SignedOutcome } from './review'

/** As much of a review as says whether something is to be done in it. */
interface Standing {
  /** The signed version of the declaration that is in force. */
  readonly version: number
  /** The outcome that stands, with how often the provider commented on it; null before one is signed. */
  readonly outcome: (Pick<SignedOutcome, 'version'> & { readonly answers: number }) | null
}

/** Whether nothing is to be done: an outcome of the version in force is signed. */
export function isReviewed({ version, outcome }: Standing): boolean {
  return outcome !== null && outcome.version === version
}

/** Whether the provider commented on the outcome that stands, so that the commissioner reads it and may sign another round. */
export function isAnswered({ outcome }: Standing): boolean {
  return outcome !== null && outcome.answers > 0
}
