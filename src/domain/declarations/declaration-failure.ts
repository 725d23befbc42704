import type { Unread } from '../returns/failure'
import type { Finding } from '../returns/finding'
import type { Conflict } from '../returns/merge-section'
import type { Stamp } from '../returns/quarterly-return'
import type { Declaration, DeclaredParts } from './declaration'

/** Everything that may keep a declaration from changing, apart from bugs. */
export type DeclarationFailure =
  /** Not there and not yours are one and the same. */
  | { readonly kind: 'not-found' }
  /** Somebody saved or signed in the meantime. */
  | { readonly kind: 'changed-elsewhere'; readonly saved: Stamp | null }
  /** Somebody changed the same boxes in the meantime. Nothing was stored; `merged` holds all changes but the colliding. */
  | {
      readonly kind: 'collided'
      readonly conflicts: readonly Conflict[]
      readonly current: Declaration
      readonly merged: DeclaredParts
    }
  /** The same form was sent again with other content. */
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'year-closed'; readonly closedAt: Date }
  /** What cannot be read (nothing was stored), or errors that stop signing. */
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[]; readonly unread?: Unread }
