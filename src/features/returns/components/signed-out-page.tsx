'use client'

import { useActionState } from 'react'
import { sectionHref } from '@/domain/addresses/returns'
import { LateSignedOut } from '@/ui/saving/late-signed-out'
import type { SectionAction } from '../section-view'
import { untouched } from './untouched'

interface Props {
  readonly returnId: string
  readonly section: string
  readonly action: SectionAction
}

/** A page of a return that was posted by nobody. */
export function SignedOutPage({ returnId, section, action }: Props) {
  const [state, post] = useActionState(action, untouched, sectionHref(returnId, section))
  return <LateSignedOut fields={{ returnId, section }} state={state} post={post} />
}
