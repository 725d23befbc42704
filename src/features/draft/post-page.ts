import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import { type Result, ok } from '@/domain/result'
import type { PostedPage } from '@/operations/fill-draft'
import { onlyText } from '@/server/http/only-text'
import { submittedValues } from '@/server/http/submitted-values'
import type { SignedOut } from '@/ui/posting/answered'
import { type DraftState, type Said, untouched } from '@/ui/saving/draft-state'
import { answerRefusal, takeTheirs } from './answer-refusal'
import type { AnyKey, DraftPages, PageTarget, Saved, TargetNames, Then } from './draft-pages'
import { describeForm } from './posted-page'
import { hiddenNames, readPage } from './read-page'
import { MALFORMED } from './say-refusal'
import { acknowledgedSince } from './warned-of-patients'

/** How a posted page ended: saved, answered on the same page, or not there for this person. */
type Outcome =
  { readonly saved: Saved; readonly then: Then } | { readonly answer: DraftState } | { readonly absent: true }

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
  const { take, then: pressed, backTo, ...posted } = read.value
  const then = backTo && pressed === 'next' ? 'back' : pressed
  const page = describeForm(pages, target, form)
  if (take !== undefined) return refused(takeTheirs(before, page, take, posted.base))
  const acknowledged = acknowledgedSince(before, page.typed)
  const wanted = { ...target.key, page: target.page, ...posted, acknowledged }
  const outcome = await saveOrPreview(pages, actor, wanted, then, before)
  if (outcome.ok) return 'saved' in outcome.value ? outcome.value : refused(outcome.value.said)
  if (outcome.failure.kind === 'not-found') return { absent: true }
  return refused(answerRefusal(pages, target.key, outcome.failure, { ...page, base: posted.base }, actor))
}

/** Where what follows is shown first, whoever stays on the page is shown it, and then their own answers again. */
async function saveOrPreview<Key extends AnyKey>(
  { preview, save }: DraftPages<Key>,
  actor: Actor,
  posted: Key & PostedPage,
  then: Then,
  { follows }: DraftState,
): Promise<Result<{ saved: Saved; then: Then } | { said: Said }, Failure>> {
  if (preview && then === 'stay') {
    const said = follows ? ok({}) : await preview(actor, posted)
    return said.ok ? ok({ said: said.value }) : said
  }
  const saved = await save(actor, posted, 'whole')
  return saved.ok ? ok({ saved: saved.value, then }) : saved
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
  const text = (name: string) => onlyText(form, name) ?? ''
  return {
    ...untouched,
    answer: before.answer + 1,
    typed: submittedValues(form, hiddenNames(names)),
    ...said,
    seen: { [names.page]: text(names.page), revision: text('revision'), base: text('base'), ...said.seen },
  }
}
