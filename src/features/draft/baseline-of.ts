import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import type { Pages } from '@/domain/forms/form'

/** What stands on a page, as its hidden box carries it. */
export function baselineOf<Draft>(pages: Pages<Draft>, draft: Draft, page: string): string {
  return serialiseBaseline(typeBoxes(pages.boxesOf(draft, page), pages.valuesOf(draft, page)))
}
