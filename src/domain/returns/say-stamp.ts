import { sayAsAt } from '../periods/as-at'
import { sayMoment } from '../periods/format'

/** Of what a page or a file was made. */
export interface Stamped {
  /** When the last submission came that is in it; null where there is none. */
  readonly lastIncluded: Date | null
  /** The moment as at which it is shown; null for now. */
  readonly asAt: Date | null
}

/** How figures with small numbers in them may be handed on. */
export const MARKING = 'OFFICIAL-SENSITIVE: exact figures with small numbers, not for publication'

/**
 * `Made of what was submitted up to 3 November 2026 at 14:05`. It names the last submission, and not the moment at which it was made, so that
 * what is made of the same submissions is the same.
 */
export function sayStamp({ lastIncluded }: Pick<Stamped, 'lastIncluded'>): string {
  return lastIncluded
    ? `Made of what was submitted up to ${sayMoment(lastIncluded)}`
    : 'Nothing that was submitted is in it'
}

/** The same as a column of a table that is taken away; empty where nothing that was submitted is in it. */
export function lastIncludedOf({ lastIncluded }: Pick<Stamped, 'lastIncluded'>): {
  readonly last_submission: string
} {
  return { last_submission: lastIncluded?.toISOString() ?? '' }
}

/** `As it was at the end of 17 July 2026; judged by today's methods`; null for what is shown as it is now. */
export function sayAsItWas({ asAt }: Pick<Stamped, 'asAt'>): string | null {
  return asAt ? `As it was at ${sayAsAt(asAt)}; judged by today's methods` : null
}
