import type { Actor } from '@/domain/access/actor'
import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import { askOnPage } from '@/domain/forms/ask-on-page'
import type { Failure } from '@/domain/forms/failure'
import type { Typed } from '@/domain/forms/read-boxes'
import { saySavedBeside } from '@/domain/forms/say-saved-beside'
import type { DraftState, Said } from '@/ui/saving/draft-state'
import type { AnyKey, DraftPages } from './draft-pages'
import type { PostedForm } from './posted-page'
import { MALFORMED, sayRefusal } from './say-refusal'
import { toConflictView } from './to-conflict-view'

/** What a page is answered that was not saved. */
export function answerRefusal<Key extends AnyKey>(
  { words, toFindingView }: DraftPages<Key>,
  key: Key,
  failure: Exclude<Failure, { kind: 'not-found' }>,
  page: PostedForm,
  { personId }: Actor,
): Said {
  switch (failure.kind) {
    case 'collided':
      return showConflicts(failure, page, personId)
    case 'invalid':
    case 'not-open': {
      const asked = askOnPage(failure.findings, (at) => Object.hasOwn(page.typed, at))
      const unread = failure.kind === 'invalid' ? failure.unread : undefined
      return {
        findings: asked.map((finding) => toFindingView(finding, key)),
        problem: unread ? saySavedBeside(unread.boxes.map(page.sayBox), unread.isRestSaved) : null,
      }
    }
    case 'not-a-draft':
      return { problem: sayRefusal(failure, words, personId), takeaway: sayAll(page) }
    default:
      return { problem: sayRefusal(failure, words, personId) }
  }
}

/** Boxes that collide hold what was typed; the others what now stands, with this person's own changes. */
function showConflicts(
  { conflicts, revision, stands, merged }: Extract<Failure, { kind: 'collided' }>,
  { boxes, typed, sayBox }: PostedForm,
  personId: string,
): Said {
  const colliding = conflicts.map(({ at }) => [at, typed[at] ?? ''] as const)
  return {
    conflicts: conflicts.map((conflict) => {
      const { at } = conflict
      return toConflictView(conflict, { box: boxes[at], label: sayBox(at), personId })
    }),
    typed: { ...typeBoxes(boxes, merged), ...Object.fromEntries(colliding) },
    seen: { revision: String(revision), base: serialiseBaseline(typeBoxes(boxes, stands)) },
  }
}

/** One box as somebody else saved it, which this page has been told; the rest as it was typed. Nothing is stored. */
export function takeTheirs({ conflicts }: DraftState, page: PostedForm, at: string, base: Typed): Said {
  if (!conflicts.some((conflict) => conflict.at === at)) return { problem: MALFORMED }
  const theirs = base[at] ?? ''
  return {
    typed: { ...page.typed, [at]: theirs },
    conflicts: conflicts.filter((conflict) => conflict.at !== at),
    problem: `${page.sayBox(at)} now shows what was saved: ${page.sayTyped(at, theirs)}. Save the page when everything is as you want it`,
  }
}

/** Everything that was typed, a line for each box. */
function sayAll({ typed, sayBox, sayTyped }: PostedForm): string {
  return Object.keys(typed)
    .map((at) => [sayBox(at), sayTyped(at)] as const)
    .filter(([, said]) => said !== 'blank')
    .map(([box, said]) => `${box}: ${said}`)
    .join('\n')
}
