'use client'

import { useActionState } from 'react'
import { type DraftAction, untouched } from './draft-state'
import type { DraftView } from './draft-view'
import { LateSignedOut } from './late-signed-out'

interface Props extends Pick<DraftView, 'fields' | 'address'> {
  readonly action: DraftAction
}

/** A page of a draft that was posted by nobody. */
export function SignedOutPage({ fields, address, action }: Props) {
  const [state, post] = useActionState(action, untouched, address)
  return <LateSignedOut {...{ fields, state, post }} />
}
