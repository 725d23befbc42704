import type { Actor } from '@/domain/access/actor'
import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import { ASKED, EXPLANATION } from '@/domain/forms/explanation-box'
import type { Failure } from '@/domain/forms/failure'
import type { Typed } from '@/domain/forms/read-boxes'
import { saySavedBeside } from '@/domain/forms/say-saved-beside'
import type { DraftState, Said } from '@/ui/saving/draft-state'
import type { AnyKey, DraftPages } from './draft-pages'
import type { PostedForm } from './posted-page'
import { MALFORMED, sayRefusal } from './say-refusal'
import { toConflictView } from './to-conflict-view'
import { toWhyViews } from './to-why-views'

/** What a page is answered that was not saved. */
export function answerRefusal<Key extends AnyKey>(
  pages: DraftPages<Key>,
  key: Key,
  failure: Exclude<Failure, { kind: 'not-found' }>,
  page: PostedForm & { readonly base: Typed },
  { personId }: Actor,
): Said {
  switch (failure.kind) {
    case 'collided':
      return showConflicts(failure, page, personId)
    case 'invalid':
    case 'not-open':
      return showFindings(pages, key, failure, page)
    case 'not-a-draft':
      return { problem: sayRefusal(failure, pages.words, personId), takeaway: sayAll(page) }
    default:
      return { problem: sayRefusal(failure, pages.words, personId) }
  }
}

/** Errors stand at their boxes, and warnings with the box that explains them; nobody is asked again who was not asked yet. */
function showFindings<Key extends AnyKey>(
  pages: DraftPages<Key>,
  key: Key,
  failure: Extract<Failure, { kind: 'invalid' | 'not-open' }>,
  { base, typed }: PostedForm & { readonly base: Typed },
): Said {
  const isShown = (at: string) => !at.endsWith(`.${EXPLANATION}`) || Object.hasOwn(typed, at)
  const errors = failure.findings.filter(({ severity, at }) => severity === 'error' && isShown(at))
  const unread = failure.kind === 'invalid' ? failure.unread : undefined
  return {
    findings: errors.map((finding) => pages.toFindingView(finding, key)),
    whys: toWhyViews(pages, key, { ...base, ...typed }, failure.findings),
    problem: unread ? saySavedBeside(unread.boxes.length, unread.isRestSaved) : null,
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
    .filter((at) => !at.endsWith(`.${ASKED}`))
    .map((at) => [sayBox(at), sayTyped(at)] as const)
    .filter(([, said]) => said !== 'blank')
    .map(([box, said]) => `${box}: ${said}`)
    .join('\n')
}
