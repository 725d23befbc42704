import { loadLate } from '../load-late'
import type { SignedOutProps } from './signed-out-form'

/** Kept apart from the page that nearly everybody sees, which need not fetch it. */
export const LateSignedOut = loadLate<SignedOutProps>(
  async () => (await import('./signed-out-form')).SignedOutForm,
  PlainlySignedOut,
)

function PlainlySignedOut() {
  return (
    <p>
      <a href="/sign-in">Sign in</a>
    </p>
  )
}
