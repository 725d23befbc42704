'use client'

import { useActionState } from 'react'
import { partHref } from '@/domain/addresses/declarations'
import { LateSignedOut } from '@/ui/saving/late-signed-out'
import type { PartAction } from '../part-view'
import { untouched } from './untouched'

interface Props {
  readonly declarationId: string
  readonly part: string
  readonly action: PartAction
}

/** A part of a declaration that was posted by nobody. */
export function SignedOutPart({ declarationId, part, action }: Props) {
  const [state, post] = useActionState(action, untouched, partHref(declarationId, part))
  return <LateSignedOut fields={{ declarationId, part }} state={state} post={post} />
}
