'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  /** False where something else on the page has to be read first, such as what is wrong. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/**
 * What an answer puts in the place of the button that was pressed. It takes the focus as it appears, so that it is read out and Tab goes
 * on from it; give it a `key` that changes with each answer, so that it does so every time.
 */
export function Step({ takesFocus = true, children }: Props) {
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) start.current?.focus()
  }, [takesFocus])
  return (
    <div ref={start} tabIndex={-1} className="app-step">
      {children}
    </div>
  )
}
