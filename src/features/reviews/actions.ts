'use server'

import { notFound, redirect } from 'next/navigation'
import { findingsHref, reviewHref, reviewedHref, signedOutcomeHref } from '@/domain/addresses/reviews'
import { signedHref } from '@/domain/addresses/declarations'
import { frameworkOf } from '@/domain/catalogue'
import { declaredIndicators } from '@/domain/catalogue/find'
import { declarationId } from '@/domain/declarations/declaration'
import type { Stamp } from '@/domain/forms/stamp'
import { sayMoment } from '@/domain/periods/format'
import { CRITERION, WHY } from '@/domain/reviews/judge-criteria'
import {
  postedDeclarationDecisionSchema,
  postedFindingSchema,
  postedJudgementSchema,
  postedOutcomeAnswerSchema,
  postedOutcomeSchema,
} from '@/domain/reviews/posted-review-schema'
import { answerReview } from '@/operations/answer-review'
import { decideDeclaration } from '@/operations/decide-declaration'
import { type ReviewRefusal, judgeIndicators } from '@/operations/judge-indicators'
import { recordFinding } from '@/operations/record-finding'
import { signReview } from '@/operations/sign-review'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import type { PostedError, PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'
import { declarationWords } from '@/features/draft/say-refusal'
import { takeDecision } from '@/features/draft/take-decision'
import { sayOutcomeFaults } from './say-outcome-faults'

/** Judges an indicator and goes on to the next one; after the last, back to the list of tasks. */
export const judgeIndicatorAction = formAction(
  'review:judge',
  (form) => readForm(form, postedJudgementSchema),
  async (actor, posted, state: PostedState) => {
    const { judgement, criteria, reason, comment, indicator } = posted
    const done = await judgeIndicators(actor, posted, [posted])
    if (done.ok) redirect(nextHref(posted, indicator))
    const boxes = criteria.flatMap((each) => [
      [`${CRITERION}${each.criterion}`, each.judgement] as const,
      [`${WHY}${each.criterion}`, each.reason] as const,
    ])
    const typed = { judgement, reason, comment, ...Object.fromEntries(boxes) }
    return answerForm(state, typed, sayErrors(done.failure))
  },
)

/** Writes a finding, or that one is withdrawn, and shows all of them. */
export const recordFindingAction = formAction(
  'review:judge',
  (form) => readForm(form, postedFindingSchema),
  async (actor, posted, state: PostedState) => {
    const { grade, indicator, text, withdraw } = posted
    const done = await recordFinding(actor, posted)
    if (done.ok) redirect(findingsHref(declarationId(posted)))
    const typed = { grade, indicator, text, withdraw: withdraw ? 'yes' : '' }
    return answerForm(state, typed, sayErrors(done.failure))
  },
)

/** Signs what a review came to, once whoever does has proved that it is they, and shows it. */
export const signReviewAction = formAction(
  'review:judge',
  (form) => readForm(form, postedOutcomeSchema),
  async (actor, { passphrase, ...posted }, state: PostedState) => {
    const signed = await withProof(actor, passphrase, () => signReview(actor, posted))
    if (signed.ok) redirect(signedOutcomeHref(declarationId(posted), signed.value.round))
    const { outcome, reasons, explanation, withOpen, name, role, agreed } = posted
    const ticks = { withOpen: withOpen ? 'yes' : '', agreed: agreed ? 'yes' : '' }
    const typed = { outcome, reasons, explanation, signedName: name, signedRole: role, ...ticks }
    const { refused, stale } = signed.failure
    return answerForm(state, typed, [...(refused ? sayOutcomeFaults(posted, refused) : []), ...stale])
  },
)

/** Sends what the provider says about factual accuracy, and shows it. */
export const answerReviewAction = formAction(
  'review:answer',
  (form) => readForm(form, postedOutcomeAnswerSchema),
  async (actor, posted, state: PostedState) => {
    const done = await answerReview(actor, posted)
    if (done.ok) redirect(signedOutcomeHref(declarationId(posted)))
    return answerForm(state, { text: posted.text }, sayErrors(done.failure))
  },
)

/** Accepts a signed declaration, or sends it back, and shows it. */
export const decideDeclarationAction = formAction(
  'review:judge',
  (form) => readForm(form, postedDeclarationDecisionSchema),
  async (actor, { passphrase, ...posted }, state: PostedState) => {
    const { decision, reason } = posted
    const words = declarationWords
    const decide = decision === '' ? null : () => decideDeclaration(actor, posted)
    const errors = await takeDecision({ actor, passphrase, words }, decide)
    if (!errors) redirect(signedHref(declarationId(posted)))
    return answerForm(state, { decision, reason }, errors)
  },
)

type Posted = Parameters<typeof declarationId>[0]

function nextHref(key: Posted, indicator: string): string {
  const codes = declaredIndicators(key.year, frameworkOf(key.framework)).map(({ code }) => code)
  const next = codes[codes.indexOf(indicator) + 1]
  const id = declarationId(key)
  return next ? reviewedHref(id, next) : reviewHref(id)
}

function sayErrors(failure: ReviewRefusal): readonly PostedError[] {
  if (failure.kind === 'not-found') notFound()
  if (failure.kind === 'invalid') return failure.faults
  return [{ at: null, message: sayOvertaken(failure.by) }]
}

function sayOvertaken(by: Stamp | null): string {
  const who = by ? `${by.name} wrote on ${sayMoment(by.at)}` : 'Somebody wrote'
  return `${who}, after you opened this page. What you typed is still below and was not saved. Open the page again in another tab to read it.`
}
