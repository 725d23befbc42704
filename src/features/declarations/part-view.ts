import type { BoxView } from '@/ui/box'
import type { DraftView } from '@/ui/saving/draft-view'

/** Last year's answer about the same indicator. */
export interface LastYearView {
  readonly year: string
  readonly status: string
  readonly comment: string | null
  /** What was promised then; null when it was met. */
  readonly action: { readonly text: string; readonly owner: string; readonly due: string } | null
}

/** A group of boxes under one heading. */
export interface BoxGroup {
  readonly id: string
  readonly heading: string
  /** What whoever fills it in is told. */
  readonly note: string | null
  /** `File: policy.pdf`; null where there is none. */
  readonly file: string | null
  readonly boxes: readonly BoxView[]
}

/** One part of a declaration, as its page shows it. */
export interface PartView extends DraftView {
  readonly declarationId: string
  readonly part: string
  /** Where the documents of the year are registered. */
  readonly documentsHref: string
  /** Where their files are uploaded; null on every part but theirs. */
  readonly evidenceHref: string | null
  readonly introduction: string
  /** What the specification says, where the part is an indicator. */
  readonly asSpecified: readonly string[]
  readonly groups: readonly BoxGroup[]
  /** Asked under "Met" and "Not met". */
  readonly status: BoxView | null
  readonly promised: readonly BoxView[]
  readonly comment: BoxView | null
  readonly lastYear: LastYearView | null
  readonly correction: string | null
}
