import type { BoxView } from '@/ui/box'
import type { KeptState } from '@/ui/saving/kept-state'

/** What validation says at one box. */
export interface FindingView {
  readonly code: string
  readonly at: string
  readonly message: string
}

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
  readonly heading: string | null
  readonly note: string | null
  readonly boxes: readonly BoxView[]
}

/** One part of a declaration, as its page shows it. Plain data, because the form is drawn again in the browser. */
export interface PartView {
  readonly declarationId: string
  readonly part: string
  readonly caption: string
  readonly title: string
  readonly introduction: string
  /** What the specification says, where the part is an indicator. */
  readonly asSpecified: readonly string[]
  readonly standing: 'editable' | 'readable' | 'signed'
  /** What stands in the boxes, as JSON, so that the save knows which of them were changed here. */
  readonly base: string
  readonly lastSaved: string | null
  readonly justSaved: boolean
  readonly groups: readonly BoxGroup[]
  /** Asked under "Met" and "Not met". */
  readonly status: BoxView | null
  readonly promised: readonly BoxView[]
  readonly comment: BoxView | null
  /** What warnings ask, and the box that answers them; null where nothing is asked or answered. */
  readonly why: { readonly box: BoxView; readonly asked: readonly FindingView[] } | null
  readonly lastYear: LastYearView | null
  readonly correction: string | null
  readonly findings: readonly FindingView[]
  readonly next: { readonly href: string; readonly title: string }
}

/** What a refused part comes back with. */
export interface PartState extends KeptState {
  readonly findings: readonly FindingView[]
  /** Whether both answers to a box stand there, and a person has to choose. */
  readonly isContested: boolean
}

export type PartAction = (state: PartState, form: FormData) => Promise<PartState>
