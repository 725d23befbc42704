'use client'

import { type ReactNode, useActionState } from 'react'
import type { SectionFormState, SectionView } from '../section-view'
import { SectionForm } from './section-form'
import { Takeaway } from './takeaway'

interface Props {
  readonly view: SectionView
  readonly action: (state: SectionFormState, form: FormData) => Promise<SectionFormState>
  /** The page as it is for reading only. */
  readonly children: ReactNode
}

const untouched: SectionFormState = {
  ...{ answer: 0, typed: null, findings: [], problem: null },
  ...{ seen: null, conflicts: [], takeaway: null },
}

/**
 * A page of the return for whoever may fill it in, and for whoever may read it. It stays the same page when somebody
 * submits the return in between, so that what was typed is still there without JavaScript too.
 */
export function SectionPage({ view, action, children }: Props) {
  const address = `/returns/${view.returnId}/${view.section}`
  const [state, post, pending] = useActionState(action, untouched, address)
  if (state.takeaway !== null) return <Takeaway view={view} state={state} />
  if (view.standing !== 'editable') return children
  return <SectionForm {...{ view, state, post, pending }} />
}
