'use server'

import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import { declarationHref, partHref, signedHref } from '@/domain/addresses/declarations'
import { frameworkOf } from '@/domain/catalogue'
import { declarationId } from '@/domain/declarations/declaration'
import { readReason } from '@/domain/declarations/reopen-declaration'
import { signatureFaults } from '@/domain/declarations/sign'
import type { Finding } from '@/domain/returns/finding'
import { correctDeclaration } from '@/operations/correct-declaration'
import { requireFreshness } from '@/operations/require-freshness'
import { signInToSave } from '@/operations/sign-in-to-save'
import { signDeclaration } from '@/operations/sign-declaration'
import { findActor } from '@/server/session/find-actor'
import { authenticatePost } from '@/server/session/authenticate-post'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { requireActor } from '@/server/session/require-actor'
import type { Autosaved } from '@/ui/saving/autosaved'
import { signedOut } from '@/ui/saving/signed-out'
import { autosave } from './autosave'
import { nextPart } from './part-title'
import type { PartState } from './part-view'
import { askToSignIn, postPart } from './post-part'
import { readCorrection, readPartTarget, readSigning } from './read-posted'
import { sayRefusal } from './say-refusal'
import type { SignatureError, SignatureState } from './signature-state'

/** Saves one part of a declaration and goes on to the next; a refusal comes back with everything that was typed. */
export async function savePartAction(state: PartState, form: FormData): Promise<PartState> {
  await requireOwnOrigin()
  const target = readPartTarget(form)
  if (!target) return absent()
  const may = (actor: Actor) => can(actor, 'declaration:fill', target)
  const poster = await authenticatePost(form, signInToSave({ may, what: 'this declaration' }))
  if ('signedOut' in poster) return askToSignIn(state, form, poster.signedOut)
  const { actor } = poster
  if (!may(actor)) notFound()
  const outcome = await postPart(actor, target, state, form)
  if ('absent' in outcome) notFound()
  if ('answer' in outcome) return outcome.answer
  const id = declarationId(target)
  const next = nextPart(frameworkOf(target.framework), id, target.year, target.part)
  if (outcome.isSound && target.then === 'next') redirect(next.href)
  redirect(partHref(id, target.part, { saved: 'yes' }))
}

/** Saves what a person is typing, without being asked. It answers in words for the page, and leaves the page alone. */
export async function autosavePartAction(form: FormData): Promise<Autosaved> {
  await requireOwnOrigin()
  const target = readPartTarget(form)
  const actor = await findActor()
  if (!actor) return signedOut
  if (!target || !can(actor, 'declaration:fill', target)) notFound()
  return (await autosave(actor, target, form)) ?? notFound()
}

/** What is not there for anybody: a stranger is still asked to sign in first. */
async function absent(): Promise<never> {
  await requireActor()
  notFound()
}

/** Signs a declaration and shows its receipt; posting the same form twice shows the same receipt. */
export async function signDeclarationAction(state: SignatureState, form: FormData): Promise<SignatureState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const posted = readSigning(form)
  if (!posted || !can(actor, 'declaration:sign', posted)) notFound()
  const typed = { name: posted.name, role: posted.role, agreed: posted.agreed, reason: '' }
  const stale = await requireFreshness(actor, posted.passphrase)
  if (stale) return answerWith(state, typed, [...sayFaults(signatureFaults(posted)), stale])
  const signed = await signDeclaration(actor, posted)
  if (signed.ok) redirect(signedHref(declarationId(posted), { version: signed.value.version }))
  if (signed.failure.kind === 'not-found') notFound()
  return answerWith(state, typed, sayRefusal(signed.failure))
}

/** Begins the correction of a signed declaration, and goes on to its task list. */
export async function correctDeclarationAction(
  state: SignatureState,
  form: FormData,
): Promise<SignatureState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const posted = readCorrection(form)
  if (!posted || !can(actor, 'declaration:correct', posted)) notFound()
  const typed = { name: '', role: '', agreed: false, reason: posted.reason }
  const stale = await requireFreshness(actor, posted.passphrase)
  const reason = readReason(posted.reason)
  if (stale) return answerWith(state, typed, [...sayFaults(reason.ok ? [] : [reason.failure]), stale])
  const begun = await correctDeclaration(actor, posted)
  if (begun.ok) redirect(declarationHref(declarationId(posted)))
  if (begun.failure.kind === 'not-found') notFound()
  return answerWith(state, typed, sayRefusal(begun.failure))
}

/** What is wrong with what was typed beside the passphrase, so that it is mended together with it. */
function sayFaults(findings: readonly Finding[]): readonly SignatureError[] {
  return sayRefusal({ kind: 'invalid', findings })
}

function answerWith(
  { answer }: SignatureState,
  typed: SignatureState['typed'],
  errors: readonly SignatureError[],
): SignatureState {
  const asksPassphrase = errors.some(({ at }) => at === 'passphrase')
  return { answer: answer + 1, typed, errors, asksPassphrase }
}
