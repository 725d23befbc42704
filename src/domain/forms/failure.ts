import type { Finding } from './finding'
import type { Stamp } from './stamp'
import type { Change } from '../audit/change'
import type { Conflict } from './merge-boxes'
import type { Values } from './read-boxes'
import type { Malformed } from './read-figure'
import type { Unread } from './refuse-page'

/** A conflict, with who made the change that stands, and when; null where nothing on record says so. */
export interface Collision extends Conflict {
  readonly by: Stamp | null
}

/** Everything that may keep a return or a declaration from changing, apart from bugs. */
export type Failure =
  /** Not there and not yours are one and the same. */
  | { readonly kind: 'not-found' }
  | Malformed
  /** Somebody saved or closed it in the meantime. */
  | {
      readonly kind: 'changed-elsewhere'
      readonly saved: Stamp | null
      /** What was changed since the page was opened, where that was looked up. */
      readonly changes?: readonly Change[]
    }
  /** Somebody changed the same boxes of the page in the meantime. Nothing was stored. */
  | {
      readonly kind: 'collided'
      readonly conflicts: readonly Collision[]
      /** The revision that now stands, what its page holds, and the same with all changes but the colliding. */
      readonly revision: number
      readonly stands: Values
      readonly merged: Values
    }
  /** The same form was sent again with other content. */
  | { readonly kind: 'key-reused' }
  /** Submitted or signed: `closed` says by whom, where that was looked up. */
  | { readonly kind: 'not-a-draft'; readonly closed?: Pick<Stamp, 'name' | 'at'> | null }
  /** Nothing of it is in force, or a draft of it is open already. */
  | { readonly kind: 'draft-open' }
  | { readonly kind: 'already-accepted' }
  /** They submitted this version themselves, so somebody else accepts it. */
  | { readonly kind: 'own-submission' }
  /** No correction is open, the other side asked for it, or its provider has begun to make it. */
  | { readonly kind: 'not-withdrawable'; readonly why: 'none-open' | 'begun-by-others' | 'changed' }
  /** Nothing of the year may be decided any more. */
  | { readonly kind: 'year-closed'; readonly closedAt: Date }
  | { readonly kind: 'not-open'; readonly findings: readonly Finding[] }
  /** What cannot be read (nothing was stored), or errors that stop submission or signature. */
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[]; readonly unread?: Unread }
