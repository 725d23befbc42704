import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { canonicalJson } from '@/domain/canonical-json'
import { frameworkOf } from '@/domain/catalogue'
import type { Stamp } from '@/domain/forms/stamp'
import { dayAfter } from '@/domain/periods/days-left'
import { type Result, fail, ok } from '@/domain/result'
import { toSentLetter } from '@/domain/reviews/outcome-letter'
import type { PostedOutcome } from '@/domain/reviews/posted-review-schema'
import { type OutcomeContent, snapshotOfOutcome } from '@/domain/reviews/review-snapshot'
import {
  type DecidedOutcome,
  type OutcomeContext,
  type OutcomeFault,
  decideOutcome,
  openQuestions,
} from '@/domain/reviews/sign-outcome'
import { isToBeSigned, reviewedLines, revisionOf, standingFindings } from '@/domain/reviews/standing-review'
import type { Transaction } from '@/server/db/client'
import { findOutcomeByKey, recordOutcome } from '@/server/db/review-changes'
import type { ReviewFile } from '@/server/db/reviews'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { sha256 } from './hash-submission'
import { lastWrittenBy } from './last-written-by'
import { lockReviewFile, mayReview, reviewerAt } from './judge-indicators'
import { findProvider } from './read/find-provider'
import { tellReviewed } from './tell-of-reviews'

/** Why an outcome was not signed. */
export type SigningRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly faults: readonly OutcomeFault[] }
  /** Somebody wrote in the review since the page was drawn, or the provider signed another version. */
  | { readonly kind: 'changed-elsewhere'; readonly by: Stamp | null }
  /** Nothing was written since the last outcome was signed. */
  | { readonly kind: 'nothing-new' }

type Signed = Result<{ readonly round: number }, SigningRefusal>

/**
 * Signs what a review came to, as its next round, with its letter, and tells the provider. Everything is asked again here, whatever a page
 * may have shown. The same form again is the same signature.
 */
export function signReview(actor: Actor, posted: PostedOutcome, clock?: Date): Promise<Signed> {
  if (!mayReview(actor, posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Signed> => {
      const file = await lockReviewFile(tx, posted)
      if (!file) return fail({ kind: 'not-found' })
      const earlier = await findOutcomeByKey(tx, posted, posted.idempotencyKey)
      if (earlier)
        return earlier.year === posted.year ? ok({ round: earlier.round }) : fail({ kind: 'not-found' })
      const decided = decide(file, posted)
      if (!decided.ok) return decided
      return ok({ round: await store(tx, posted, decided.value, reviewerAt(actor, posted, at)) })
    },
    clock,
  )
}

/** What is to be signed, of the review as it stands; or everything that keeps it from that. */
function decide(file: ReviewFile, posted: PostedOutcome): Result<Deciding, SigningRefusal> {
  const { review, version } = file
  if (posted.version !== version || posted.revision !== revisionOf(review))
    return fail({ kind: 'changed-elsewhere', by: lastWrittenBy(file) })
  if (!isToBeSigned(review, version)) return fail({ kind: 'nothing-new' })
  const context = contextOf(file)
  const decided = decideOutcome(posted, context)
  return decided.ok
    ? ok({ file, context, decided: decided.value })
    : fail({ kind: 'invalid', faults: decided.failure })
}

/** What an outcome of a review is signed beside. */
export function contextOf({ review, contents, version, questions }: ReviewFile): OutcomeContext {
  return {
    lines: reviewedLines(review, contents, version),
    findings: standingFindings(review.findings),
    questions,
  }
}

interface Deciding {
  readonly file: ReviewFile
  readonly context: OutcomeContext
  readonly decided: DecidedOutcome
}

async function store(
  tx: Transaction,
  posted: PostedOutcome,
  { file: { review, version }, context, decided }: Deciding,
  signed: Stamp,
): Promise<number> {
  const framework = frameworkOf(posted.framework)
  const provider = await findProvider(tx, framework, posted.providerCode)
  const round = review.outcomes.length + 1
  const answerBy = dayAfter(signed.at, readSettings().reviewAnswerDays)
  const outcome = { round, version, ...decided, answerBy, signed }
  const said = { lines: context.lines, findings: context.findings, open: openQuestions(context) }
  const letter = toSentLetter(framework, posted, { ...outcome, ...said }, provider)
  const content: OutcomeContent = { ...outcome, ...said, letter }
  const snapshot = canonicalJson(snapshotOfOutcome(posted, content))
  const kept = { snapshot, snapshotSha256: sha256(snapshot), idempotencyKey: posted.idempotencyKey }
  await recordOutcome(tx, posted, { ...outcome, ...kept })
  await tellReviewed(tx, posted, outcome)
  return round
}
