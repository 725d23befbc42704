'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

export type ErrorSummaryProps = {
  /** In the order of the page. `href` is `#` and the id of the control; without it the message is plain text. */
  errors: readonly { message: string; href?: string | undefined }[]
  title?: string | undefined
  /** True on a page as it was first asked for: an address that names a box leads there, and not to the summary. */
  yieldsToAddress?: boolean | undefined
  children?: ReactNode
}

/**
 * Everything that stops a form, at the top of the page, each with a link to its box. It takes the focus when it
 * appears; give it a `key` that changes with each answer from the server, so that it does so every time.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { errors, title = 'There is a problem', yieldsToAddress, children } = props
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const named = yieldsToAddress ? controlOf(window.location.hash) : null
    if (named) bringIntoView(named)
    else summary.current?.focus()
  }, [yieldsToAddress])
  if (errors.length === 0) return null
  return (
    <div className="nhsuk-error-summary" tabIndex={-1} ref={summary}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{title}</h2>
        <div className="nhsuk-error-summary__body">
          {children}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ message, href }) => (
              <li key={`${href} ${message}`}>
                {href ? (
                  <a href={href} onClick={bringQuestionIntoView}>
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function bringQuestionIntoView(event: MouseEvent<HTMLAnchorElement>) {
  const control = controlOf(event.currentTarget.hash)
  if (!control) return
  event.preventDefault()
  bringIntoView(control)
}

function controlOf(hash: string): HTMLElement | null {
  const id = decodeURIComponent(hash.slice(1))
  return id ? document.getElementById(id) : null
}

/** A browser alone scrolls to the box and leaves its question off the top of the screen. */
function bringIntoView(control: HTMLElement) {
  const group = control.closest('.nhsuk-form-group--error') ?? control
  group.scrollIntoView()
  control.focus({ preventScroll: true })
}
