import type { Boxes, Typed } from '@/domain/forms/read-boxes'
import { submittedValues } from '@/server/http/submitted-values'
import type { AnyKey, DraftPages, PageTarget } from './draft-pages'
import { hiddenNames } from './read-page'
import { sayTyped } from './say-typed'

/** A posted page as answers talk about it. */
export interface PostedForm {
  readonly boxes: Boxes
  /** Everything that was typed, whatever is wrong with it. */
  readonly typed: Typed
  readonly sayBox: (at: string) => string
  readonly sayTyped: (at: string, typed?: Typed[string]) => string
}

/** A posted page with its boxes, and words for them. */
export function describeForm<Key extends AnyKey>(
  pages: DraftPages<Key>,
  { key, page }: PageTarget<Key>,
  form: FormData,
): PostedForm {
  const boxes = pages.boxesOf(key, page)
  const typed = submittedValues(form, hiddenNames(pages.names))
  return {
    boxes,
    typed,
    sayBox: (at) => pages.sayBox(at, boxes[at]),
    sayTyped: (at, held = typed[at] ?? '') => sayTyped(boxes[at], held),
  }
}
