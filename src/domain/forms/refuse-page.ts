import type { Finding } from './finding'
import { certainFindings } from './certain-findings'
import { type PostedBoxes, fillReadable } from './fill-page'
import { type Form, codeAt, codesOf } from './form'

/** Boxes for whose sake a whole page was refused. */
export interface Unread {
  readonly boxes: readonly string[]
  /** Whether everything else on the page stands already, because it was saved before. */
  readonly isRestSaved: boolean
}

/** A page that was refused with everything that is wrong on it. */
export interface RefusedPage {
  readonly kind: 'invalid'
  readonly findings: readonly Finding[]
  readonly unread: Unread
}

/**
 * Refuses a page on which some boxes cannot be read, with everything that is wrong on it at once: these boxes, and what the
 * rules say of the others. A blank is no mistake in a draft. It says too whether all that can be read stands already.
 */
export function refusePage<Draft>(
  form: Form<Draft>,
  draft: Draft,
  page: string,
  posted: PostedBoxes,
  unreadable: readonly Finding[],
): RefusedPage {
  const boxes = form.boxesOf(draft, page)
  const ruled = certainFindings(
    unreadable.map(({ at }) => ({ at, field: boxes[at] })),
    (held) => {
      const filled = fillReadable(form, draft, page, { typed: { ...posted.typed, ...held } })
      return filled.ok ? mistakesIn(form, filled.value.draft) : []
    },
  )
  const filled = fillReadable(form, draft, page, posted)
  const isRestSaved = filled.ok && filled.value.changed.length + filled.value.conflicts.length === 0
  return {
    kind: 'invalid',
    findings: onPage(Object.keys(boxes), [...unreadable, ...ruled]),
    unread: { boxes: unreadable.map(({ at }) => at), isRestSaved },
  }
}

/** What stands on a page of these boxes, from its top. */
function onPage(boxes: readonly string[], findings: readonly Finding[]): readonly Finding[] {
  const codes = codesOf(boxes)
  return findings
    .filter(({ at }) => codes.includes(codeAt(at)))
    .toSorted((left, right) => boxes.indexOf(left.at) - boxes.indexOf(right.at))
}

function mistakesIn<Draft>(form: Form<Draft>, draft: Draft): readonly Finding[] {
  return form.findingsOf(draft).filter((finding) => !form.isUnfinished(draft, finding))
}
