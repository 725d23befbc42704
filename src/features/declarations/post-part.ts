import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import { askOnPage } from '@/domain/returns/ask-on-page'
import type { Finding } from '@/domain/returns/finding'
import { ForgedChoice } from '@/domain/returns/read-figure'
import { saySavedBeside } from '@/domain/returns/say-saved-beside'
import { saveDeclarationPart } from '@/operations/save-declaration-part'
import { onlyText } from '@/server/http/only-text'
import { postedBoxes, submittedValues } from '@/server/http/submitted-values'
import type { SignedOut } from '@/ui/saving/kept-state'
import type { PartState } from './part-view'
import { PART_NAMES, type PartTarget, readPartForm } from './read-posted'
import { sayBox, sayTyped } from './say-box'
import { sayProblem } from './say-refusal'
import { showTheirs } from './show-theirs'

/** How a posted part ended: saved, answered on the same page, or not there for this person. */
type Outcome = { readonly isSound: boolean } | { readonly answer: PartState } | { readonly absent: true }

/** Said of what our pages never post. */
export const MALFORMED = 'The form did not arrive whole, so nothing was stored. Reload the page and try again'

/** Saves what a form posted for somebody who may; a refusal keeps everything that was typed. */
export async function postPart(
  actor: Actor,
  target: PartTarget,
  before: PartState,
  form: FormData,
): Promise<Outcome> {
  const refused = refuse(before, form)
  const posted = readPartForm(form, target)
  const saved =
    posted &&
    (await saveDeclarationPart(actor, { ...target, ...posted }).catch((failure: unknown) => {
      // A choice was posted that no page of ours offers.
      if (failure instanceof ForgedChoice) return null
      throw failure
    }))
  if (!saved) return refused({ problem: MALFORMED })
  if (saved.ok) return { isSound: !saved.value.findings.some((finding) => holds(finding, target.part)) }
  return saved.failure.kind === 'not-found'
    ? { absent: true }
    : refused(answerTo(saved.failure, target, form))
}

/** The same page, on which somebody signs in first; what they typed goes with it, whatever declaration it is of. */
export function askToSignIn(
  before: PartState,
  form: FormData,
  signedOut: Omit<SignedOut, 'posted'>,
): PartState {
  const posted = postedBoxes(form, PART_NAMES)
  return refuse(before, form)({ signedOut: { ...signedOut, posted } }).answer
}

type Said = Partial<Omit<PartState, 'answer'>>

/** An answer on the same page. Unless it says otherwise, the page still knows what it was drawn from, and no more. */
function refuse(before: PartState, form: FormData) {
  return (said: Said): { answer: PartState } => ({
    answer: {
      ...{ answer: before.answer + 1, typed: submittedValues(form, PART_NAMES) },
      seen: { base: onlyText(form, 'base') ?? '' },
      ...{ findings: [], problem: null, isContested: false, takeaway: null, signedOut: null },
      ...said,
    },
  })
}

/** A warning keeps nobody: one that is not explained has its own error, at the box that asks why. */
function holds({ severity, at }: Finding, part: string): boolean {
  return severity === 'error' && at.startsWith(`${part}.`)
}

/** Everything that is wrong on the page, and what of it is saved. */
function sayUnread(
  { findings, unread }: Extract<DeclarationFailure, { kind: 'invalid' }>,
  year: PartTarget['year'],
  form: FormData,
): Said {
  const named = unread?.boxes.map((at) => sayBox(year, at))
  return {
    findings: askOnPage(findings, (at) => form.has(at)),
    problem: unread && named ? saySavedBeside(named, unread.isRestSaved) : null,
  }
}

function answerTo(
  failure: Exclude<DeclarationFailure, { kind: 'not-found' }>,
  { year, part }: PartTarget,
  form: FormData,
): Said {
  const typed = submittedValues(form, PART_NAMES)
  if (failure.kind === 'invalid') return sayUnread(failure, year, form)
  if (failure.kind === 'collided') return showTheirs(failure, part, typed)
  const problem = sayProblem(failure)
  if (failure.kind !== 'not-a-draft') return { problem }
  const lines = Object.entries(typed)
    .map(([at, text]) => [sayBox(year, at), sayTyped(year, at, text)] as const)
    .filter(([, said]) => said !== '')
  return { problem, takeaway: lines.map(([box, said]) => `${box}: ${said}`).join('\n') }
}
