import type { Finding } from './finding'
import type { Boxes, Misreading, Values } from './read-boxes'

/** The pages of a kind of draft, and what stands on them. A return's section and a declaration's part are pages alike. */
export interface Pages<Draft> {
  /** The boxes of a page in its order; none when there is no such page. */
  readonly boxesOf: (draft: Draft, page: string) => Boxes
  readonly valuesOf: (draft: Draft, page: string) => Values
  /** What a page shows in its boxes where that is more than they hold: what carries over into blank ones. */
  readonly shownOf?: (draft: Draft, page: string) => Values
  /** The draft with a page that holds these values and no others. */
  readonly withValues: (draft: Draft, page: string, values: Values) => Draft
  /** The values of a page as they are understood, where that is not what was typed: zeros about nobody. */
  readonly normalise: (draft: Draft, page: string, values: Values) => Values
  /** What a page holds once its explanations say which warnings they answer. `baseline` is what stood on it before. */
  readonly resolve?: (draft: Draft, page: string, baseline: Values, read: Values) => Values
  /** What is said at a box that cannot be read. */
  readonly toFinding: (draft: Draft, misreading: Misreading) => Finding
  /** Whether a finding only says that something is still blank, which is no mistake in a draft. */
  readonly isUnfinished: (draft: Draft, finding: Finding) => boolean
}

/** What a page of a draft is made from. */
export function shownOn<Draft>({ shownOf, valuesOf }: Pages<Draft>, draft: Draft, page: string): Values {
  return (shownOf ?? valuesOf)(draft, page)
}

/** The pages with the rules about them, as they judge on a given day. */
export interface Form<Draft> extends Pages<Draft> {
  readonly findingsOf: (draft: Draft) => readonly Finding[]
}

/** The line or the part to which a box belongs: `106` of `106.numerator`. */
export function codeAt(at: string): string {
  return at.split('.')[0] ?? ''
}

/** The codes of the lines or parts whose boxes these are, each once and in their order. */
export function codesOf(boxes: readonly string[]): readonly string[] {
  return [...new Set(boxes.map(codeAt))]
}
