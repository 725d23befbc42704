'use client'

import type { ReactNode } from 'react'
import { usePosting } from '../posting/use-posting'
import type { Autosaved } from './autosaved'
import { DraftForm, type DrawBoxes } from './draft-form'
import { type DraftAction, untouched } from './draft-state'
import type { DraftView } from './draft-view'
import { LateTakeaway } from './late-takeaway'

export interface DraftPageProps {
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  readonly action: DraftAction
  /** Saves what is being typed, without being asked. */
  readonly autosave: (form: FormData) => Promise<Autosaved>
  /** The page as it is for reading only. */
  readonly children: ReactNode
}

interface Props extends DraftPageProps {
  readonly view: DraftView
  readonly boxes: DrawBoxes
}

/**
 * A page of a draft for whoever may fill it in, and for whoever may read it. It stays the same page when somebody closes
 * the draft or signs in between, so that what was typed is still there without JavaScript too.
 */
export function DraftPage({ view, header, action, autosave, boxes, children }: Props) {
  const [state, post, pending] = usePosting(action, untouched, view.address)
  if (state.takeaway !== null)
    return (
      <LateTakeaway {...{ pageTitle: `${view.title}, ${view.caption}`, header, state, ...view.closed }} />
    )
  if (view.standing !== 'editable') return children
  return <DraftForm {...{ view, header, state, post, pending, autosave, boxes }} />
}
