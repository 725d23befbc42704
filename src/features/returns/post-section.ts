import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { typeSection } from '@/domain/returns/as-typed'
import { askOnPage } from '@/domain/returns/ask-on-page'
import type { Failure } from '@/domain/returns/failure'
import { ForgedChoice } from '@/domain/returns/read-figure'
import type { Typed } from '@/domain/returns/read-boxes'
import { type SavedSection, saveSection } from '@/operations/save-section'
import { onlyText } from '@/server/http/only-text'
import { postedBoxes, submittedValues } from '@/server/http/submitted-values'
import type { SignedOut } from '@/ui/saving/kept-state'
import { readSectionBase, readSectionForm } from './read-section-form'
import { SECTION_NAMES, type SectionTarget } from './read-target'
import { sayBase } from './say-base'
import { sayBox, sayTyped } from './say-box'
import { MALFORMED, sayFailure } from './say-failure'
import type { SectionFormState } from './section-view'
import { toConflictView } from './to-conflict-view'

/** How a posted section ended: saved, answered on the same page, or not there for this person. */
type Outcome =
  { readonly saved: SavedSection } | { readonly answer: SectionFormState } | { readonly absent: true }

/** Saves what a form posted for somebody who may; a refusal keeps everything that was typed. */
export async function postSection(
  actor: Actor,
  target: SectionTarget,
  before: SectionFormState,
  form: FormData,
): Promise<Outcome> {
  const refused = refuse(before, form)
  const typed = readSectionForm(form, { ...target, framework, hidden: target.names })
  const base = readSectionBase(onlyText(form, 'base'), { ...target, framework })
  if (!typed || !base) return refused({ problem: MALFORMED })
  if (target.take !== null) return refused(takeTheirs(before, form, target.take, base))
  const saved = await saveSection(actor, { ...target, typed, base }).catch((failure: unknown) => {
    if (failure instanceof ForgedChoice) return null
    throw failure
  })
  if (!saved) return refused({ problem: MALFORMED })
  if (saved.ok) return { saved: saved.value }
  return saved.failure.kind === 'not-found'
    ? { absent: true }
    : refused(answerTo(saved.failure, actor, target, form))
}

/** The same page, on which somebody signs in first; what they typed goes with it, whatever return it is of. */
export function askToSignIn(
  before: SectionFormState,
  form: FormData,
  signedOut: Omit<SignedOut, 'posted'>,
): SectionFormState {
  const posted = postedBoxes(form, SECTION_NAMES)
  return refuse(before, form)({ signedOut: { ...signedOut, posted } }).answer
}

type Said = Partial<Omit<SectionFormState, 'answer'>>

/** An answer on the same page. Unless it says otherwise, the page still knows what it was drawn from, and no more. */
function refuse(before: SectionFormState, form: FormData) {
  return (said: Said): { answer: SectionFormState } => ({
    answer: {
      answer: before.answer + 1,
      typed: submittedValues(form, SECTION_NAMES),
      seen: { revision: onlyText(form, 'revision') ?? '', base: onlyText(form, 'base') ?? '' },
      ...{ findings: [], problem: null, conflicts: [], takeaway: null, signedOut: null },
      ...said,
    },
  })
}

function answerTo(
  failure: Exclude<Failure, { kind: 'not-found' }>,
  actor: Actor,
  target: SectionTarget,
  form: FormData,
): Said {
  if (failure.kind === 'collided') return showConflicts(failure, actor, target, form)
  if (failure.kind === 'invalid') {
    const findings = askOnPage(failure.findings, (at) => form.has(at))
    return sayFailure({ ...failure, findings }, actor.personId)
  }
  const said = sayFailure(failure, actor.personId)
  return failure.kind === 'not-a-draft' ? { ...said, takeaway: sayAll(form) } : said
}

/** Boxes that collide hold what was typed; the others what now stands, with this person's own changes. */
function showConflicts(
  { conflicts, current, merged }: Extract<Failure, { kind: 'collided' }>,
  { personId }: Actor,
  { section }: SectionTarget,
  form: FormData,
): Said {
  const typed = submittedValues(form, SECTION_NAMES)
  const colliding = conflicts.map(({ at }) => [at, typed[at] ?? ''] as const)
  return {
    conflicts: conflicts.map((conflict) => toConflictView(conflict, personId)),
    typed: { ...typeSection(framework, current, section, merged), ...Object.fromEntries(colliding) },
    seen: { revision: String(current.revision), base: sayBase(current, section) },
  }
}

/** One box as somebody else saved it, which this page has been told; the rest as it was typed. Nothing is stored. */
function takeTheirs({ conflicts }: SectionFormState, form: FormData, at: string, base: Typed): Said {
  if (!conflicts.some((conflict) => conflict.at === at)) return { problem: MALFORMED }
  const theirs = base[at] ?? ''
  return {
    typed: { ...submittedValues(form, SECTION_NAMES), [at]: theirs },
    conflicts: conflicts.filter((conflict) => conflict.at !== at),
    problem: `${sayBox(at)} now shows what was saved: ${sayTyped(at, theirs)}. Save the page when everything is as you want it`,
  }
}

/** Everything that was typed, a line for each box. */
function sayAll(form: FormData): string {
  return Object.entries(submittedValues(form, SECTION_NAMES))
    .map(([at, typed]) => [sayBox(at), sayTyped(at, typed)] as const)
    .filter(([, said]) => said !== 'blank')
    .map(([box, said]) => `${box}: ${said}`)
    .join('\n')
}
