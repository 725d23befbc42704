'use server'

import { notFound, redirect } from 'next/navigation'
import { framework } from '@/domain/catalogue'
import { type Actor, can } from '@/domain/access/actor'
import { receiptHref, sectionHref } from '@/domain/addresses/returns'
import { returnId } from '@/domain/returns/quarterly-return'
import { findingsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import type { SavedSection } from '@/operations/save-section'
import { signInToSave } from '@/operations/sign-in-to-save'
import { submitReturn } from '@/operations/submit-return'
import { findActor } from '@/server/session/find-actor'
import { authenticatePost } from '@/server/session/authenticate-post'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { requireActor } from '@/server/session/require-actor'
import type { Autosaved } from '@/ui/saving/autosaved'
import { signedOut } from '@/ui/saving/signed-out'
import { autosave } from './autosave'
import { nextSection } from './next-section'
import { askToSignIn, postSection } from './post-section'
import { type SectionTarget, readSectionTarget, readSubmission } from './read-target'
import { sayFailure } from './say-failure'
import type { SectionFormState, SectionState } from './section-view'

/** Saves one page of a return and goes on to the next; a refusal comes back with everything that was typed. */
export async function saveSectionAction(state: SectionFormState, form: FormData): Promise<SectionFormState> {
  await requireOwnOrigin()
  const target = readSectionTarget(form, framework)
  if (!target) return absent()
  const may = (actor: Actor) => can(actor, 'return:fill', target)
  const poster = await authenticatePost(form, signInToSave({ may, what: 'this return' }))
  if ('signedOut' in poster) return askToSignIn(state, form, poster.signedOut)
  const { actor } = poster
  if (!may(actor)) notFound()
  const outcome = await postSection(actor, target, state, form)
  if ('absent' in outcome) notFound()
  if ('answer' in outcome) return outcome.answer
  redirect(afterSaving(target, outcome.saved))
}

/** Saves what a person is typing, without being asked. It answers in words for the page, and leaves the page alone. */
export async function autosaveSectionAction(form: FormData): Promise<Autosaved> {
  await requireOwnOrigin()
  const target = readSectionTarget(form, framework)
  const actor = await findActor()
  if (!actor) return signedOut
  if (!target || !can(actor, 'return:fill', target)) notFound()
  return (await autosave(actor, target, form)) ?? notFound()
}

/** What is not there for anybody: a stranger is still asked to sign in first. */
async function absent(): Promise<never> {
  await requireActor()
  notFound()
}

/** On to the next page; back to this one while something on it is wrong or was understood otherwise than typed. */
function afterSaving(target: SectionTarget, { becameNil, findings }: SavedSection): string {
  const here = findingsOfSection(framework, target.section, target.period, findings)
  const isSound =
    here.every((finding) => finding.severity === 'warning' || isUnfinished(finding)) && becameNil.length === 0
  if (isSound && target.then === 'next') return nextSection(target, target.section).href
  return sectionHref(returnId(target), target.section, { saved: 'yes', nil: becameNil.join(',') })
}

/** Submits a return and shows its receipt; posting the same form twice shows the same receipt. */
export async function submitReturnAction(state: SectionState, form: FormData): Promise<SectionState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const posted = readSubmission(form)
  if (!posted || !can(actor, 'return:submit', posted)) notFound()
  const submitted = await submitReturn(actor, posted)
  if (submitted.ok) redirect(receiptHref(returnId(posted), submitted.value.version))
  if (submitted.failure.kind === 'not-found') notFound()
  return { answer: state.answer + 1, typed: null, ...sayFailure(submitted.failure, actor.personId) }
}
