'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

export type ErrorSummaryProps = {
  /** In the order of the page. `href` is `#` and the id of the control; without it the message is plain text. */
  errors: readonly { message: string; href?: string | undefined }[]
  title?: string | undefined
  children?: ReactNode
}

/**
 * Everything that stops a form, at the top of the page, each with a link to its box. It takes the focus when it
 * appears; give it a `key` that changes with each answer from the server, so that it does so every time.
 */
export function ErrorSummary({ errors, title = 'There is a problem', children }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  if (errors.length === 0) return null
  return (
    <div className="nhsuk-error-summary" tabIndex={-1} ref={summary} onClick={bringQuestionIntoView}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{title}</h2>
        <div className="nhsuk-error-summary__body">
          {children}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ message, href }) => (
              <li key={`${href} ${message}`}>{href ? <a href={href}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** A browser alone scrolls to the box and leaves its question off the top of the screen. */
function bringQuestionIntoView(event: MouseEvent<HTMLDivElement>) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const id = decodeURIComponent(link?.hash.slice(1) ?? '')
  const control = id ? document.getElementById(id) : null
  if (!control) return
  event.preventDefault()
  const group = control.closest('.nhsuk-form-group--error') ?? control
  group.scrollIntoView()
  control.focus({ preventScroll: true })
}
