'use client'

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { ErrorSummary } from '../error-summary'
import type { Answered } from './answered'
import { fillIn } from './fill-in'
import { LateSignIn } from './late-sign-in'
import { KEPT } from './new-page'
import { PersonField, usePageOf } from './page-of'
import type * as TypedSince from './typed-since'

interface Props {
  readonly state: Answered
  readonly post: (form: FormData) => void
  readonly children: ReactNode
  readonly ref?: RefObject<HTMLFormElement | null>
  /** What its button does, for whoever has to sign in first: `save`, `submit return`. */
  readonly does: string
}

/** Fetched with the first post: nothing can be typed after a post before there was one. */
let late: typeof TypedSince | undefined

/** The one form that posts: it says whose page it is, and gives back all that was typed whenever nothing came of a post. */
export function Form({ state: { answer, held, signedOut }, post, children, ref, does }: Props) {
  const { person } = usePageOf()
  const own = useRef<HTMLFormElement>(null)
  const form = ref ?? own
  const posted = useRef<FormData>(undefined)
  const [taken, setTaken] = useState<string | null>(null)
  useLayoutEffect(() => {
    const { current } = form
    const fields = held?.fields ?? signedOut?.posted
    if (current && fields) fillIn(current, fields)
    else if (current && sessionStorage.getItem(KEPT))
      void import('./fill-taken').then(({ fillTaken }) => setTaken(fillTaken(current, person)))
    if (current) late?.fillSince(current, person)
    const path = location.pathname
    return () => {
      if (current && posted.current) late?.leave(current, posted.current, path)
      posted.current = undefined
    }
  }, [form, answer, held, signedOut, person])
  const said = held?.said ?? (answer === 0 ? taken : null)
  return (
    <>
      {said && <ErrorSummary key={answer} errors={[{ message: said }]} title="Not sent yet" />}
      <form
        action={post}
        onSubmit={({ currentTarget }) => {
          posted.current = new FormData(currentTarget)
          void import('./typed-since').then((loaded) => (late = loaded)).catch(() => undefined)
        }}
        noValidate
        key={`form ${answer}`}
        ref={form}
      >
        <PersonField />
        {signedOut && <LateSignIn signedOut={signedOut} does={does} />}
        {children}
      </form>
    </>
  )
}
