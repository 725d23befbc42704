'use client'

import { type ReactNode, useActionState } from 'react'
import { receiptHref, sectionHref } from '@/domain/addresses/returns'
import type { Autosaved } from '@/ui/saving/autosaved'
import { LateTakeaway } from '@/ui/saving/late-takeaway'
import type { SectionAction, SectionView } from '../section-view'
import { SectionForm } from './section-form'
import { untouched } from './untouched'

const REMEDY = 'To change what was submitted, ask for the return to be reopened.'

interface Props {
  readonly view: SectionView
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  /** What counts in each line, by its code. */
  readonly definitions: Readonly<Record<string, ReactNode>>
  readonly action: SectionAction
  /** Saves what is being typed, without being asked. */
  readonly autosave: (form: FormData) => Promise<Autosaved>
  /** The page as it is for reading only. */
  readonly children: ReactNode
}

/**
 * A page of the return for whoever may fill it in, and for whoever may read it. It stays the same page when somebody
 * submits the return in between, so that what was typed is still there without JavaScript too.
 */
export function SectionPage({ view, header, definitions, action, autosave, children }: Props) {
  const address = sectionHref(view.returnId, view.section)
  const [state, post, pending] = useActionState(action, untouched, address)
  if (state.takeaway !== null) {
    const pageTitle = `${view.title}, ${view.caption}`
    const href = receiptHref(view.returnId)
    return <LateTakeaway {...{ pageTitle, header, state, href, remedy: REMEDY }} />
  }
  if (view.standing !== 'editable') return children
  return <SectionForm {...{ view, header, definitions, state, post, pending, autosave }} />
}
