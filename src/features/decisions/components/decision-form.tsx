'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import type { DecisionState } from '../decision-state'
import type { DecidingView } from '../to-deciding-view'

interface Props {
  readonly view: Pick<DecidingView, 'returnId' | 'revision' | 'version' | 'state' | 'asksPassphrase'>
  readonly title: string
  /** What is decided here: whether to begin a correction, or what to make of the version in force. */
  readonly asks: 'reason' | 'decision'
  readonly button: string
  /** What stands between the errors and the form. */
  readonly children: ReactNode
  readonly action: (state: DecisionState, form: FormData) => Promise<DecisionState>
}

/** A reason or a decision, the passphrase where the proof of who is asking has grown old, and the button. */
export function DecisionForm({ view, title, asks, button, children, action }: Props) {
  const untouched = { answer: 0, decision: '', reason: '', errors: [], asksPassphrase: view.asksPassphrase }
  const [state, post, pending] = useActionState<DecisionState, FormData>(action, untouched)
  const errorAt = (at: string) => state.errors.find((error) => error.at === at)?.message
  const errors = state.errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  return (
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} />
      {children}
      <form action={post} noValidate key={state.answer}>
        <input type="hidden" name="returnId" value={view.returnId} />
        <input type="hidden" name="revision" value={view.revision} />
        {asks === 'reason' ? (
          <Reason state={state} error={errorAt('reason')} />
        ) : (
          <Decision state={state} view={view} />
        )}
        {state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
        <Button pending={pending}>{button}</Button>
      </form>
    </>
  )
}

function Reason({ state, error }: { state: DecisionState; error: string | undefined }) {
  return (
    <TextArea
      id="reason"
      name="reason"
      label="What is to be corrected, and why?"
      hint="The provider, its commissioner and national readers see this, and it stays with the next version. Do not describe a patient."
      defaultValue={state.reason}
      error={error}
      rows={4}
    />
  )
}

/** A version that has been accepted can only be opened again. */
function Decision({ state, view }: { state: DecisionState; view: Props['view'] }) {
  const errorAt = (at: string) => state.errors.find((error) => error.at === at)?.message
  const reason = <Reason state={state} error={errorAt('reason')} />
  if (view.state === 'accepted')
    return (
      <>
        <input type="hidden" name="decision" value="returned" />
        {reason}
      </>
    )
  return (
    <Radios
      id="decision"
      name="decision"
      legend="What do you decide?"
      legendSize="m"
      defaultValue={state.decision}
      error={errorAt('decision')}
      items={[
        { value: 'accepted', label: `Accept version ${view.version}` },
        { value: 'returned', label: 'Ask for a correction', conditional: reason },
      ]}
    />
  )
}
