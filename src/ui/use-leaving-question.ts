'use client'

import { type RefObject, useEffect } from 'react'

/** Asks before a page is left on which something was typed, or refused, and not saved. The form is drawn anew with each answer. */
export function useLeavingQuestion(
  form: RefObject<HTMLFormElement | null>,
  { answer }: { readonly answer: number },
) {
  useEffect(() => {
    let mayLose = answer > 0
    const typed = () => (mayLose = true)
    const posted = () => (mayLose = false)
    const asked = (event: BeforeUnloadEvent) => {
      if (mayLose) event.preventDefault()
    }
    const own = form.current
    own?.addEventListener('input', typed)
    own?.addEventListener('submit', posted)
    addEventListener('beforeunload', asked)
    return () => {
      own?.removeEventListener('input', typed)
      own?.removeEventListener('submit', posted)
      removeEventListener('beforeunload', asked)
    }
  }, [form, answer])
}
