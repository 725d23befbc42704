import { useEffect, useRef } from 'react'
import { startAutosave } from './autosave'
import type { Autosaved } from './autosaved'
import type { DraftState } from './draft-state'
import { LAST_SAVED } from './last-saved'

/**
 * Says at the foot of the page what was saved by itself, without drawing the page anew under the typing person. Nothing is
 * saved while `isHeld`: somebody has to choose or to sign in first.
 */
export function useAutosave(
  state: DraftState,
  isHeld: boolean,
  save: (form: FormData) => Promise<Autosaved>,
) {
  const form = useRef<HTMLFormElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!form.current) return undefined
    const say = (said: string, lastSaved?: string | null) => {
      const header = document.getElementById(LAST_SAVED)
      if (status.current) status.current.textContent = said
      if (header && lastSaved) header.textContent = lastSaved
    }
    return startAutosave({ form: form.current, save, say, isUnsaved: state.answer > 0, isHeld })
  }, [state, isHeld, save])
  return { form, status }
}
