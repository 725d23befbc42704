'use client'

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button'
import { describedBy } from './described-by'
import { ErrorMessage } from './error-message'
import { FormGroup } from './form-group'
import { HiddenInputs } from './hidden-inputs'
import { Hint } from './hint'
import { Label } from './label'
import { keepTyped } from './posting/keep-typed'
import { PersonField } from './posting/page-of'
import { UploadProgress } from './upload-progress'
import { sendFile } from './send-file'

interface Props {
  /** Where it is posted to. */
  readonly to: string
  readonly button: string
  /** What it says it is about, beside the boxes. */
  readonly fields: Readonly<Record<string, string>>
  readonly hint: string
  /** `.pdf,.docx`: what a browser offers first. */
  readonly accept: string
  /** Why the last upload was not kept, where it was posted without JavaScript. */
  readonly error?: string | undefined
  /** Boxes before the one of the file. */
  readonly children?: ReactNode
}

/**
 * A form for one file. A browser without JavaScript posts it as it stands and is led back to its page; with it, how far it has come is
 * shown, it can be stopped, and what goes wrong is said beside it with everything still chosen.
 */
export function UploadForm({ to, button, fields, hint, accept, error: refused, children }: Props) {
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState(refused)
  const stop = useRef<() => void>(undefined)
  const file = useRef<HTMLInputElement>(null)
  // Of a page that came with a refusal, its summary takes the focus.
  useEffect(() => {
    if (error && stop.current) file.current?.focus()
  }, [error])
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (share !== null) return
    setError(undefined)
    setShare(0)
    const form = event.currentTarget
    const sending = sendFile(to, new FormData(form), setShare)
    stop.current = sending.stop
    void sending.done.then(({ href, message }) => {
      if (href) {
        keepTyped(form)
        location.assign(href)
      } else {
        setShare(null)
        setError(message)
      }
    })
  }
  return (
    <form action={to} method="post" encType="multipart/form-data" onSubmit={send}>
      <PersonField />
      <HiddenInputs values={fields} />
      {children}
      <FormGroup hasError={Boolean(error)}>
        <Label htmlFor="file">File</Label>
        <Hint id="file-hint">{hint}</Hint>
        <div role="alert">{error && <ErrorMessage id="file-error">{error}</ErrorMessage>}</div>
        <input
          {...{ id: 'file', name: 'file', type: 'file', accept, ref: file }}
          className="nhsuk-file-upload__input"
          aria-describedby={describedBy('file', { hint, error })}
        />
      </FormGroup>
      <Button pending={share !== null}>{button}</Button>
      <UploadProgress share={share} stop={() => stop.current?.()} />
    </form>
  )
}
