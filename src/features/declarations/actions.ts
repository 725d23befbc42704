'use server'

import { notFound, redirect } from 'next/navigation'
import { can } from '@/domain/access/actor'
import { declarationId } from '@/domain/declarations/declaration'
import { correctDeclaration } from '@/operations/correct-declaration'
import { requireFreshness } from '@/operations/require-freshness'
import { signDeclaration } from '@/operations/sign-declaration'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { requireActor } from '@/server/session/require-actor'
import { nextPart } from './part-title'
import type { PartState } from './part-view'
import { postPart } from './post-part'
import { readCorrection, readPartTarget, readSigning } from './read-posted'
import { sayRefusal } from './say-refusal'
import type { SignatureError, SignatureState } from './signature-state'

/** Saves one part of a declaration and goes on to the next; a refusal comes back with everything that was typed. */
export async function savePartAction(state: PartState, form: FormData): Promise<PartState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const target = readPartTarget(form)
  if (!target || !can(actor, 'declaration:fill', target)) notFound()
  const outcome = await postPart(actor, target, state, form)
  if ('absent' in outcome) notFound()
  if ('answer' in outcome) return outcome.answer
  const id = declarationId(target)
  if (outcome.isSound && target.then === 'next') redirect(nextPart(id, target.year, target.part).href)
  redirect(`/declarations/${id}/${target.part}?saved=yes`)
}

/** Signs a declaration and shows its receipt; posting the same form twice shows the same receipt. */
export async function signDeclarationAction(state: SignatureState, form: FormData): Promise<SignatureState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const posted = readSigning(form)
  if (!posted || !can(actor, 'declaration:sign', posted)) notFound()
  const typed = { name: posted.name, role: posted.role, agreed: posted.agreed, reason: '' }
  const stale = await requireFreshness(actor, posted.passphrase)
  if (stale) return answerWith(state, typed, [stale])
  const signed = await signDeclaration(actor, posted)
  if (signed.ok) redirect(`/declarations/${declarationId(posted)}/signed?version=${signed.value.version}`)
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
  if (stale) return answerWith(state, typed, [stale])
  const begun = await correctDeclaration(actor, posted)
  if (begun.ok) redirect(`/declarations/${declarationId(posted)}`)
  if (begun.failure.kind === 'not-found') notFound()
  return answerWith(state, typed, sayRefusal(begun.failure))
}

function answerWith(
  { answer }: SignatureState,
  typed: SignatureState['typed'],
  errors: readonly SignatureError[],
): SignatureState {
  const asksPassphrase = errors.some(({ at }) => at === 'passphrase')
  return { answer: answer + 1, typed, errors, asksPassphrase }
}
