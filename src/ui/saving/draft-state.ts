import type { Answered, PostAction } from '../posting/answered'
import type { WhyView } from './draft-view'
import type { FindingView } from './finding-view'

/** A box that somebody else changed too, after this page was drawn. */
export interface ConflictView {
  readonly at: string
  readonly href: string
  readonly label: string
  readonly base: string
  readonly theirs: string
  readonly mine: string
  /** `Morgan Tellis on 3 November 2026 at 14:05`. */
  readonly by: string
}

/** What the hidden boxes of a page's form say: what it was drawn from, and which page it is. */
export interface Seen extends Readonly<Record<string, string>> {
  readonly revision: string
  readonly base: string
}

/** What saving a page would lead to, to be confirmed first. */
export interface FollowsView {
  readonly from: string
  readonly changes: readonly {
    readonly name: string
    readonly was: string
    readonly will: string
    /** More about it, in a person's own lines. */
    readonly note: string | null
  }[]
  readonly consequences: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
}

/** What a refused page comes back with: it loses nothing that was typed into it. */
export interface DraftState extends Answered {
  readonly typed: Readonly<Record<string, string | readonly string[]>> | null
  /** What went wrong apart from single boxes. */
  readonly problem: string | null
  readonly findings: readonly FindingView[]
  /** What the warnings of the page as it was posted ask; null where the page as it is stored says so. */
  readonly whys: readonly WhyView[] | null
  /** Where both answers to a box stand side by side, until a person has chosen. */
  readonly conflicts: readonly ConflictView[]
  /** What its hidden boxes say from now on: a stale page must not learn of newer answers without showing them. */
  readonly seen: Seen | null
  /** Everything that was typed, in one text, once the page takes nothing any more. */
  readonly takeaway: string | null
  /** Set where nothing is saved before somebody has seen what follows from it. */
  readonly follows: FollowsView | null
}

/** What an answer says otherwise than a page before anything was posted. */
export type Said = Partial<Omit<DraftState, 'answer'>>

export type DraftAction = PostAction<DraftState>

/** A page before anything was posted. */
export const untouched: DraftState = {
  ...{ answer: 0, typed: null, problem: null, findings: [], whys: null, conflicts: [] },
  ...{ seen: null, takeaway: null, follows: null },
}
