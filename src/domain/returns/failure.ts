import type { Finding } from './finding'
import type { Conflict } from './merge-section'
import type { Answers, QuarterlyReturn, Stamp } from './quarterly-return'

/** A conflict, with who made the change that stands, and when; null where nothing on record says so. */
export interface Collision extends Conflict {
  readonly by?: Stamp | null
}

/** Boxes for whose sake a whole page was refused. */
export interface Unread {
  readonly boxes: readonly string[]
  /** Whether everything else on the page stands already, because it was saved before. */
  readonly isRestSaved: boolean
}

/** Everything that may keep a return from changing, apart from bugs. */
export type Failure =
  /** Not there and not yours are one and the same. */
  | { readonly kind: 'not-found' }
  /** Somebody saved in the meantime, and nothing says what this page was drawn from. */
  | { readonly kind: 'changed-elsewhere'; readonly saved: Stamp | null }
  /** Somebody changed the same boxes in the meantime. Nothing was stored; `merged` holds all changes but the colliding. */
  | {
      readonly kind: 'collided'
      readonly conflicts: readonly Collision[]
      readonly current: QuarterlyReturn
      readonly merged: Answers
    }
  /** The same form was sent again with other figures. */
  | { readonly kind: 'key-reused' }
  /** `submitted` says by whom, where that was looked up. */
  | { readonly kind: 'not-a-draft'; readonly submitted?: Pick<Stamp, 'name' | 'at'> | null }
  /** Nothing of it is in force, or a draft of it is open already. */
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'already-accepted' }
  /** Nothing of the year may be decided any more. */
  | { readonly kind: 'year-closed'; readonly closedAt: Date }
  | { readonly kind: 'not-open'; readonly findings: readonly Finding[] }
  /** Figures that cannot be read (nothing was stored), or errors that stop submission. */
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[]; readonly unread?: Unread }
