import 'server-only'
import { randomUUID } from 'node:crypto'
import { reviewHref, reviewedHref, signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { listed } from '@/domain/pooling/listed'
import type { SurveillanceOutcome } from '@/domain/reviews/review'
import { outcomeMeanings, outcomeNames } from '@/domain/reviews/say-review'
import {
  type OutcomeContext,
  REVIEW_STATEMENT,
  asksWhy,
  missingBeforeOutcome,
  openQuestions,
} from '@/domain/reviews/sign-outcome'
import { isToBeSigned, revisionOf, standingOutcome } from '@/domain/reviews/standing-review'
import type { ReviewRead } from '@/operations/read/get-review'
import { contextOf } from '@/operations/sign-review'
import { sayReviewed } from './say-review'

/** What stops an outcome, and the form by which it is signed. */
export interface OutcomeView {
  readonly caption: string
  readonly backHref: string
  /** What is missing in the review, each with the way to it. */
  readonly missing: readonly { readonly message: string; readonly href: string }[]
  /** What was signed, where nothing is to be signed now; null where something is. */
  readonly signedHref: string | null
  /** Null for whoever only reads, and while something is missing. */
  readonly form: OutcomeFormView | null
}

export interface OutcomeFormView {
  readonly fields: Readonly<Record<string, string | number>>
  readonly outcomes: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  /** Whether routine surveillance would be asked why. */
  readonly isAtRisk: boolean
  /** About what questions are open, in words; null where none is. */
  readonly open: string | null
  readonly statement: string
  readonly asksPassphrase: boolean
}

/** The page on which an outcome is signed. */
export function toOutcomeView(read: ReviewRead, asksPassphrase: boolean): OutcomeView {
  const { key, file, provider, mayReview } = read
  const id = declarationId(key)
  const context = contextOf(file)
  const toSign = isToBeSigned(file.review, file.version)
  const missing = missingBeforeOutcome(context).map(({ message, indicator }) => ({
    message,
    href: indicator === undefined ? reviewHref(id) : reviewedHref(id, indicator),
  }))
  const isOffered = mayReview && toSign && missing.length === 0
  return {
    caption: sayReviewed(provider, key),
    backHref: reviewHref(id),
    missing: toSign ? missing : [],
    signedHref: toSign || !standingOutcome(file.review) ? null : signedOutcomeHref(id),
    form: isOffered ? formOf(read, context, asksPassphrase) : null,
  }
}

function formOf(
  { key, file }: ReviewRead,
  context: OutcomeContext,
  asksPassphrase: boolean,
): OutcomeFormView {
  const open = openQuestions(context)
  const { review, version } = file
  return {
    fields: {
      reviewId: declarationId(key),
      revision: revisionOf(review),
      version,
      idempotencyKey: randomUUID(),
    },
    outcomes: (Object.keys(outcomeNames) as SurveillanceOutcome[]).map((value) => ({
      ...{ value, label: outcomeNames[value], hint: outcomeMeanings[value] },
    })),
    isAtRisk: asksWhy('routine', context.findings),
    open: open.length > 0 ? listed(open) : null,
    ...{ statement: REVIEW_STATEMENT, asksPassphrase },
  }
}
