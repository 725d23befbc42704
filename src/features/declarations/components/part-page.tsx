'use client'

import { type ReactNode, useActionState } from 'react'
import { partHref, signedHref } from '@/domain/addresses/declarations'
import type { Autosaved } from '@/ui/saving/autosaved'
import { LateTakeaway } from '@/ui/saving/late-takeaway'
import type { PartAction, PartView } from '../part-view'
import { PartForm } from './part-form'
import { untouched } from './untouched'

const REMEDY = 'To change what was signed, the service lead begins a correction.'

interface Props {
  readonly view: PartView
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  readonly action: PartAction
  /** Saves what is being typed, without being asked. */
  readonly autosave: (form: FormData) => Promise<Autosaved>
  /** The page as it is for reading only. */
  readonly children: ReactNode
}

/**
 * A part of the declaration, for whoever may fill it in and for whoever may read it. It stays the same page when somebody
 * signs in between, so that what was typed is still there without JavaScript too.
 */
export function PartPage({ view, header, action, autosave, children }: Props) {
  const address = partHref(view.declarationId, view.part)
  const [state, post, pending] = useActionState(action, untouched, address)
  if (state.takeaway !== null) {
    const pageTitle = `${view.title}, ${view.caption}`
    const href = signedHref(view.declarationId)
    return <LateTakeaway {...{ pageTitle, header, state, href, remedy: REMEDY }} />
  }
  if (view.standing !== 'editable') return children
  return <PartForm {...{ view, header, state, post, pending, autosave }} />
}
