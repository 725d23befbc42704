'use client'

import { useActionState } from 'react'
import type { Answered } from './answered'
import { LateSignedOut } from './late-signed-out'

interface Props {
  readonly action: (state: Answered, form: FormData) => Promise<Answered>
  /** Where the form was posted to, by which its answer is known. */
  readonly address: string
  readonly does: string
}

/** One of the forms of a page that was posted by nobody, or by somebody else than it was drawn for. */
export function SignedOutPage({ action, address, does }: Props) {
  const [state, post] = useActionState(action, { answer: 0 }, address)
  return <LateSignedOut {...{ state, post, does }} />
}
