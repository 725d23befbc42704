import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/ui/button'
import { PersonField } from '@/ui/posting/page-of'

/** When a session ends, and when it ends however much it is used, on this browser's clock. */
export interface SessionEnd {
  readonly at: number
  readonly finalAt: number
  readonly isOver: boolean
}

export interface SessionDialogProps {
  readonly end: SessionEnd
  /** Fails where the service cannot be reached. */
  readonly stay: () => Promise<void>
  readonly signOut: (form: FormData) => Promise<void>
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

/** Asks whether to go on, or says that it is over and what to do. Nobody's text is touched. */
export function SessionDialog({ end, stay, signOut }: SessionDialogProps) {
  const dialog = useDialog(end)
  const [isCutOff, setCutOff] = useState(false)
  const isFinal = end.at >= end.finalAt
  const goOn = () => void stay().catch(() => setCutOff(true))
  return (
    <dialog
      className="app-dialog"
      role="alertdialog"
      ref={dialog}
      aria-labelledby="session-heading"
      aria-describedby="session-text"
    >
      <h2 className="nhsuk-heading-m" id="session-heading">
        {end.isOver ? 'You have been signed out' : `You will be signed out at ${clock.format(end.at)}`}
      </h2>
      <p id="session-text">{sayText(end.isOver, isFinal)}</p>
      {isCutOff && <p role="alert">The service cannot be reached. Check your connection and try again.</p>}
      <form action={signOut} className="nhsuk-button-group">
        <PersonField />
        {end.isOver || isFinal ? (
          <Button type="button" onClick={() => dialog.current?.close()}>
            Back to the page
          </Button>
        ) : (
          <Button type="button" onClick={goOn}>
            Stay signed in
          </Button>
        )}
        {!end.isOver && <Button kind="secondary">Sign out</Button>}
      </form>
    </dialog>
  )
}

/** Opened anew at each stage, for whoever put the last one away; closing gives the keyboard back to where it was. */
function useDialog(end: SessionEnd) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [end])
  return dialog
}

/** What becomes of what was typed. */
function sayText(isOver: boolean, isFinal: boolean): string {
  const form = document.querySelector<HTMLFormElement>('form[data-unsaved]')
  if (!form) return sayElsewhere(isOver, isFinal)
  const isUnsaved = form.dataset['unsaved'] === 'yes'
  const kept = isUnsaved ? 'Some of what you typed is not saved yet.' : 'What you typed is saved.'
  if (isOver) return `${kept} Save the page, or open another: you can sign in again and go on where you were.`
  if (!isFinal) return `${kept} You have not used the service for almost 30 minutes.`
  return `${kept} Nobody stays signed in for longer than 12 hours. Save the page: you can sign in again and go on.`
}

/** On a page that saves nothing by itself. */
function sayElsewhere(isOver: boolean, isFinal: boolean): string {
  if (isOver) return 'Anything you typed stays on this page: send it, and you can sign in again here.'
  if (!isFinal) return 'You have not used the service for almost 30 minutes.'
  return 'Nobody stays signed in for longer than 12 hours. Anything you typed stays on this page: you can sign in again when you send it.'
}
