import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import { signInToSave } from '@/operations/sign-in-to-save'
import { onlyText } from '@/server/http/only-text'
import { DRAWN_FOR } from '@/server/http/submitted-values'
import { authenticatePost } from '@/server/session/authenticate-post'
import { findActor } from '@/server/session/find-actor'
import type { Autosaved } from '@/ui/saving/autosaved'
import type { DraftState } from '@/ui/saving/draft-state'
import { signedOut, somebodyElse } from '@/ui/saving/signed-out'
import { autosavePage } from './autosave-page'
import type { AnyKey, DraftPages } from './draft-pages'
import { absent } from './form-action'
import { askToSignIn, postPage } from './post-page'
import { readTarget } from './read-page'

/** Saves one page of a draft and goes on; a refusal comes back with everything that was typed. */
export async function savePage<Key extends AnyKey>(
  pages: DraftPages<Key>,
  state: DraftState,
  form: FormData,
): Promise<DraftState> {
  const target = readTarget(pages, form)
  if (!target) return absent()
  const may = (actor: Actor) => can(actor, pages.fill, target.key)
  const poster = await authenticatePost(form, signInToSave(may))
  if ('signedOut' in poster) return askToSignIn(pages.names, state, form, poster.signedOut)
  if (!may(poster.actor)) notFound()
  const outcome = await postPage(pages, poster.actor, target, state, form)
  if ('absent' in outcome) notFound()
  if ('answer' in outcome) return outcome.answer
  redirect(pages.afterSaving(target, outcome.saved, outcome.then))
}

/** Saves what a person is typing, without being asked. It answers in words for the page, and leaves the page alone. */
export async function savePageItself<Key extends AnyKey>(
  pages: DraftPages<Key>,
  form: FormData,
): Promise<Autosaved> {
  const target = readTarget(pages, form)
  const actor = await findActor()
  if (actor?.personId !== onlyText(form, DRAWN_FOR)) return actor ? somebodyElse : signedOut
  if (!target || !can(actor, pages.fill, target.key)) notFound()
  return (await autosavePage(pages, actor, target, form)) ?? notFound()
}
