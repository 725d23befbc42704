import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { onlyText } from '@/server/http/only-text'
import { submittedValues } from '@/server/http/submitted-values'
import type { SignedOut } from '@/ui/posting/answered'
import { type DraftState, untouched } from '@/ui/saving/draft-state'
import { type Said, answerRefusal, takeTheirs } from './answer-refusal'
import type { AnyKey, DraftPages, PageTarget, Saved, TargetNames } from './draft-pages'
import { describeForm } from './posted-page'
import { hiddenNames, readPage } from './read-page'
import { MALFORMED } from './say-refusal'

/** How a posted page ended: saved, answered on the same page, or not there for this person. */
type Outcome =
  | { readonly saved: Saved; readonly then: 'next' | 'stay' }
  | { readonly answer: DraftState }
  | { readonly absent: true }

/** Saves what a form posted for somebody who may; a refusal keeps everything that was typed. */
export async function postPage<Key extends AnyKey>(
  pages: DraftPages<Key>,
  actor: Actor,
  target: PageTarget<Key>,
  before: DraftState,
  form: FormData,
): Promise<Outcome> {
  const refused = (said: Said) => ({ answer: answerOn(pages.names, before, form, said) })
  const read = readPage(pages, target, form)
  if (!read.ok) return refused({ problem: MALFORMED })
  const { take, then, ...posted } = read.value
  const page = describeForm(pages, target, form)
  if (take !== undefined) return refused(takeTheirs(before, page, take, posted.base))
  const saved = await pages.save(actor, { ...target.key, page: target.page, ...posted }, 'whole')
  if (saved.ok) return { saved: saved.value, then }
  if (saved.failure.kind === 'not-found') return { absent: true }
  return refused(answerRefusal(pages, target.key, saved.failure, page, actor))
}

/** The same page, on which somebody signs in first; what they typed goes with it, whatever draft it is of. */
export function askToSignIn(
  names: TargetNames,
  before: DraftState,
  form: FormData,
  signedOut: SignedOut,
): DraftState {
  return answerOn(names, before, form, { signedOut })
}

/** An answer on the same page. Unless it says otherwise, the page still knows what it was drawn from, and no more. */
function answerOn(names: TargetNames, before: DraftState, form: FormData, said: Said): DraftState {
  return {
    ...untouched,
    answer: before.answer + 1,
    typed: submittedValues(form, hiddenNames(names)),
    seen: { revision: onlyText(form, 'revision') ?? '', base: onlyText(form, 'base') ?? '' },
    ...said,
  }
}
