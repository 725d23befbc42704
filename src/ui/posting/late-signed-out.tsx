import { loadLate } from '../load-late'
import type { SignedOutProps } from './signed-out-form'

/** Kept apart from the page that nearly everybody sees, which need not fetch it. */
export const LateSignedOut = loadLate<SignedOutProps>(
  async () => (await import('./signed-out-form')).SignedOutForm,
  PlainlySignedOut,
)

/** The page itself leads to where everybody signs in. */
function PlainlySignedOut() {
  return null
}
