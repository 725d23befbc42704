'use server'

import { notFound, redirect } from 'next/navigation'
import { declarationHref, signedHref, signingHref } from '@/domain/addresses/declarations'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import {
  postedBackSchema,
  postedCorrectionSchema,
  postedReadySchema,
  postedSignatureSchema,
} from '@/domain/declarations/posted-declaration-schema'
import { signatureFaults } from '@/domain/declarations/sign'
import { evidenceHref } from '@/domain/addresses/evidence'
import { postedChoiceSchema } from '@/domain/evidence/posted-evidence-schema'
import { uploadRefusals } from '@/domain/evidence/upload-refusal'
import type { Failure } from '@/domain/forms/failure'
import { readReason } from '@/domain/forms/read-reason'
import type { Finding } from '@/domain/forms/finding'
import { chooseEvidence } from '@/operations/attach-evidence'
import { correctDeclaration } from '@/operations/correct-declaration'
import { handBackDeclaration } from '@/operations/hand-back-declaration'
import { handOverDraft } from '@/operations/hand-over'
import { declarationDrafts } from '@/operations/declaration-drafts'
import { withdrawDeclaredCorrection } from '@/operations/withdraw-declared-correction'
import { requireFreshness } from '@/operations/require-freshness'
import { signDeclaration } from '@/operations/sign-declaration'
import { readForm } from '@/server/http/read-form'
import { action } from '@/server/session/action'
import type { PostedState } from '@/ui/posted-state'
import type { DraftState } from '@/ui/saving/draft-state'
import { answerForm, errorsOf, overtakenErrors } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'
import { savePage, savePageItself } from '@/features/draft/save-page'
import { declarationWords } from '@/features/draft/say-refusal'
import { declarationDraftPages } from './declaration-pages'

/** Saves one part of a declaration and goes on to the next; a refusal comes back with everything that was typed. */
export const savePartAction = action((state: DraftState, form: FormData) =>
  savePage(declarationDraftPages, state, form),
)

/** Saves what a person is typing, without being asked. It answers in words for the page, and leaves the page alone. */
export const autosavePartAction = action((form: FormData) => savePageItself(declarationDraftPages, form))

/** Signs a declaration and shows its receipt; posting the same form twice shows the same receipt. */
export const signDeclarationAction = formAction(
  'declaration:sign',
  (form) => readForm(form, postedSignatureSchema),
  async (actor, { passphrase, ...posted }, state: PostedState) => {
    const { name, role, agreed } = posted
    const typed = { signedName: name, signedRole: role, agreed: agreed ? 'yes' : '' }
    const stale = await requireFreshness(actor, passphrase)
    if (stale) return answerForm(state, typed, [...signatureFaults(posted).map(toError), stale])
    const signed = await signDeclaration(actor, posted)
    if (signed.ok) redirect(signedHref(declarationId(posted), { version: signed.value.version }))
    return answerForm(state, typed, sayErrors(signed.failure, actor.personId, posted))
  },
)

/** Begins the correction of a signed declaration and goes on to its task list, or withdraws it and goes back to the receipt. */
export const correctDeclarationAction = formAction(
  'declaration:correct',
  (form) => readForm(form, postedCorrectionSchema),
  async (actor, { passphrase, decision, ...posted }, state: PostedState) => {
    const isWithdrawn = decision === 'withdrawn'
    const typed = { reason: posted.reason }
    const stale = await requireFreshness(actor, passphrase)
    const reason = readReason('S24', posted.reason, { of: isWithdrawn ? 'withdrawal' : 'correction' })
    if (stale) return answerForm(state, typed, [...(reason.ok ? [] : [toError(reason.failure)]), stale])
    const decide = isWithdrawn ? withdrawDeclaredCorrection : correctDeclaration
    const decided = await decide(actor, posted)
    const id = declarationId(posted)
    if (decided.ok) redirect(isWithdrawn ? signedHref(id) : declarationHref(id))
    return answerForm(state, typed, sayErrors(decided.failure, actor.personId))
  },
)

/** Tells those who sign that a declaration is ready, and says so on its task list. */
export const handOverDeclarationAction = formAction(
  'declaration:fill',
  (form) => readForm(form, postedReadySchema),
  async (actor, posted, state: PostedState) => {
    const told = await handOverDraft(declarationDrafts, actor, posted)
    if (told.ok) redirect(declarationHref(declarationId(posted)))
    return answerForm(state, {}, sayErrors(told.failure, actor.personId, posted))
  },
)

/** Hands a declaration back to those who fill it in, with what is to be changed. */
export const handBackDeclarationAction = formAction(
  'declaration:sign',
  (form) => readForm(form, postedBackSchema),
  async (actor, posted, state: PostedState) => {
    const back = await handBackDeclaration(actor, posted)
    if (back.ok) redirect(declarationHref(declarationId(posted)))
    return answerForm(state, { comment: posted.comment }, sayErrors(back.failure, actor.personId))
  },
)

/** Gives a document a file that the provider has already, or none. */
export const chooseEvidenceAction = formAction(
  'declaration:fill',
  (form) => readForm(form, postedChoiceSchema),
  async (actor, posted, state: PostedState) => {
    const chosen = await chooseEvidence(actor, posted, posted)
    if (chosen.ok) redirect(evidenceHref(declarationId(posted), { saved: 'yes' }))
    if (chosen.failure === 'not-found') notFound()
    const typed = { slot: String(posted.slot), fileId: posted.fileId }
    return answerForm(state, typed, [{ at: null, message: uploadRefusals[chosen.failure] }])
  },
)

/** A finding about another page has no box here. */
function toError({ at, message }: Finding) {
  return { at: at.includes('.') || at === 'declaration' ? null : at, message }
}

/** `of` names the declaration where its page reads it back. */
function sayErrors(failure: Failure, personId: string, of?: DeclarationKey) {
  if (failure.kind === 'not-found') notFound()
  if (failure.kind === 'changed-elsewhere' && failure.changes && of) {
    const readOn = signingHref(declarationId(of))
    return overtakenErrors(failure, declarationWords, { personId, readOn })
  }
  return errorsOf(failure, { words: declarationWords, personId, toError })
}
