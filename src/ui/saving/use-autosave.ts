import { useEffect, useRef, useState } from 'react'
import { startAutosave } from './autosave'
import type { Autosaved } from './autosaved'
import type { DraftState } from './draft-state'
import type { DraftView } from './draft-view'
import { LAST_SAVED } from './last-saved'

interface Saving {
  /** What the page was drawn with: what a save by itself found is forgotten once it is drawn anew. */
  readonly view: DraftView
  readonly state: DraftState
  /** Whether the form is posted and not answered yet. */
  readonly pending: boolean
  /** Nothing is saved by itself while somebody has to choose or to sign in first. */
  readonly isHeld: boolean
  readonly save: (form: FormData) => Promise<Autosaved>
}

/** Saves by itself; says at the foot of the page what was saved, and hands back what now stands at the boxes. */
export function useAutosave({ view, state, pending, isHeld, save }: Saving) {
  const form = useRef<HTMLFormElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [last, setLast] = useState<{ view: DraftView; state: DraftState; answer: Autosaved }>()
  // A page that is drawn anew after a save goes on saving as before.
  const shown = useRef({ view, pending })
  useEffect(() => {
    shown.current = { view, pending }
  }, [view, pending])
  useEffect(() => {
    if (!form.current) return undefined
    const say = (said: string, answer?: Autosaved) => {
      const header = document.getElementById(LAST_SAVED)
      if (status.current) status.current.textContent = said
      if (!answer) return
      setLast({ view: shown.current.view, state, answer })
      if (header && answer.kind === 'saved' && answer.lastSaved) header.textContent = answer.lastSaved
    }
    const isPosting = () => shown.current.pending
    return startAutosave({ form: form.current, save, say, isUnsaved: state.answer > 0, isHeld, isPosting })
  }, [state, isHeld, save])
  const isCurrent = last?.view === view && last.state === state
  const saved = isCurrent && last.answer.kind === 'saved' ? last.answer : undefined
  return { form, status, saved }
}
