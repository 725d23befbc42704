import type { Finding } from './finding'
import { certainFindings } from './certain-findings'
import { type PostedBoxes, fillReadable } from './fill-page'
import { type Form, codeAt, codesOf } from './form'
import type { Boxes } from './read-boxes'

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
  // What is wrong on other pages is not said here, so nothing need be asked about it.
  const ruled = certainFindings(
    unreadable.map(({ at }) => ({ at, field: boxes[at] })),
    (held) => {
      const filled = fillReadable(form, draft, page, { typed: { ...posted.typed, ...held } })
      return filled.ok ? onPage(boxes, mistakesIn(form, filled.value.draft)) : []
    },
  )
  const filled = fillReadable(form, draft, page, posted)
  const isRestSaved = filled.ok && filled.value.changed.length + filled.value.conflicts.length === 0
  return {
    kind: 'invalid',
    findings: onPage(boxes, [...unreadable, ...ruled]),
    unread: { boxes: unreadable.map(({ at }) => at), isRestSaved },
  }
}

/** What stands on a page of these boxes, from its top. */
function onPage(boxes: Boxes, findings: readonly Finding[]): readonly Finding[] {
  const order = Object.keys(boxes)
  const codes = codesOf(order)
  return findings
    .filter(({ at }) => codes.includes(codeAt(at)))
    .toSorted((left, right) => order.indexOf(left.at) - order.indexOf(right.at))
}

function mistakesIn<Draft>(form: Form<Draft>, draft: Draft): readonly Finding[] {
  return form.findingsOf(draft).filter((finding) => !form.isUnfinished(draft, finding))
}
