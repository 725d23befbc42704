'use client'

import { loadLate } from '@/ui/load-late'
import type { SignedOutProps } from './signed-out-form'

const SignedOutForm = loadLate<SignedOutProps>(
  async () => (await import('./signed-out-form')).SignedOutForm,
  PlainlySignedOut,
)

/** Kept apart from the page that nearly everybody sees, which need not fetch it. */
export function SignedOutPage(props: SignedOutProps) {
  return <SignedOutForm {...props} />
}

function PlainlySignedOut() {
  return (
    <p>
      <a href="/sign-in">Sign in</a>
    </p>
  )
}
