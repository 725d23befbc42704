'use client'

import { useState } from 'react'
import { buttonClasses } from '../button-classes'

interface Props {
  /** Where the chart is as SVG. */
  readonly href: string
  /** Of the file, without its ending. */
  readonly name: string
  /** Of what it is a picture, for those who hear the page. */
  readonly of: string
  /** Among words, as a link looks, and with no more words than its format. */
  readonly isInText?: boolean
}

/** Saves a chart as PNG, drawn by the browser from the same picture; without a script there is the SVG alone. */
export function SavePicture({ href, name, of, isInText = false }: Props) {
  const [hasFailed, setFailed] = useState(false)
  // Few ever press it, and what it takes is fetched for them.
  const save = () =>
    import('./save-png').then(({ savePng }) => savePng(href, name)).catch(() => setFailed(true))
  return (
    <span className={isInText ? 'app-explore app-explore--in-text' : 'app-explore'}>
      {isInText && ' '}
      <button
        type="button"
        className={isInText ? 'app-in-text' : buttonClasses({ kind: 'secondary', small: true })}
        onClick={() => void save()}
      >
        {isInText ? '(PNG)' : 'Save the picture (PNG)'}
        <span className="nhsuk-u-visually-hidden"> of {of}</span>
      </button>
      {hasFailed && <span role="alert"> The picture could not be made. Download it as SVG instead.</span>}
    </span>
  )
}
