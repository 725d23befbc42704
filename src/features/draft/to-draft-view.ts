import { type Actor, can } from '@/domain/access/actor'
import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import { type Pages, codeAt, codesOf, shownOn } from '@/domain/forms/form'
import type { Finding } from '@/domain/forms/finding'
import type { Stamp } from '@/domain/forms/stamp'
import type { AnyDraft } from '@/operations/draft-kind'
import type { DraftView } from '@/ui/saving/draft-view'
import type { AnyKey, DraftPages } from './draft-pages'
import { saySaved } from './say-saved'
import { toWhyViews } from './to-why-views'

/** One page of a draft, with what the rules find in the draft. */
interface Shown<Draft> {
  readonly pages: Pages<Draft>
  readonly draft: Draft
  readonly page: string
  readonly findings: readonly Finding[]
  /** The last save that the page tells of. */
  readonly saved: Stamp | null | undefined
  /** Whether blanks are named too, as after the page that reads everything back. */
  readonly showAll: boolean
  readonly justSaved: boolean
  /** Whether they came from the page that reads everything back. */
  readonly isFromCheck: boolean
}

/** What frames a page of a draft: how this person may use it, what it is drawn from, what stops the draft on it. */
export function toDraftView<Key extends AnyKey, Draft extends AnyDraft & Key>(
  described: DraftPages<Key>,
  actor: Actor,
  { pages, draft, page, findings, saved, showAll, justSaved, isFromCheck }: Shown<Draft>,
): Omit<DraftView, 'title' | 'caption' | 'stay' | 'next'> {
  const [{ names, words }, id] = [described, described.idOf(draft)]
  const boxes = pages.boxesOf(draft, page)
  const held = typeBoxes(boxes, shownOn(pages, draft, page))
  return {
    fields: { [names.id]: id, [names.page]: page, ...(isFromCheck && { backTo: 'check' }) },
    address: described.pageHref(id, page),
    standing: standingOf(draft, can(actor, described.fill, draft)),
    revision: draft.revision,
    base: serialiseBaseline(held),
    lastSaved: saySaved(saved),
    justSaved,
    findings: errorsOn(Object.keys(boxes), findings)
      .filter((finding) => showAll || !pages.isUnfinished(draft, finding))
      .map((finding) => described.toFindingView(finding, draft)),
    whys: toWhyViews(described, draft, held, findings),
    aim: words.aim,
    closed: { href: described.closedHref(id), remedy: words.remedy },
  }
}

function errorsOn(boxes: readonly string[], findings: readonly Finding[]): readonly Finding[] {
  const codes = codesOf(boxes)
  return findings.filter(({ severity, at }) => severity === 'error' && codes.includes(codeAt(at)))
}

function standingOf({ state }: AnyDraft, mayFill: boolean): DraftView['standing'] {
  if (state !== 'draft') return 'closed'
  return mayFill ? 'editable' : 'readable'
}
