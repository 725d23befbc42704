import type { Finding } from './finding'
import type { Stamp } from './quarterly-return'

/** Everything that may keep a return from changing, apart from bugs. */
export type Failure =
  /** Not there and not yours are one and the same. */
  | { readonly kind: 'not-found' }
  /** Somebody saved in the meantime. */
  | { readonly kind: 'changed-elsewhere'; readonly saved: Stamp | null }
  /** The same form was sent again with other figures. */
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'not-a-draft' }
  /** Nothing of it is in force, or a draft of it is open already. */
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'already-accepted' }
  /** Nothing of the year may be decided any more. */
  | { readonly kind: 'year-closed'; readonly closedAt: Date }
  | { readonly kind: 'not-open'; readonly findings: readonly Finding[] }
  /** Figures that cannot be read (nothing was stored), or errors that stop submission. */
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] }
