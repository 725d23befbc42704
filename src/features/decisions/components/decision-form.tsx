'use client'

import { type PostedControls, PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { ReasonBox } from '@/ui/reason-box'
import type { DecidingView } from '../to-deciding-view'

interface Props extends Omit<PostedFormProps, 'fields' | 'asksPassphrase'> {
  readonly view: Pick<DecidingView, 'returnId' | 'revision' | 'version' | 'mayAccept' | 'asksPassphrase'>
  /** What is decided here: whether to begin a correction or to withdraw it, or what to make of the version in force. */
  readonly asks: 'reason' | 'decision' | 'withdrawal'
}

/** A reason or a decision, the passphrase where the proof of who is asking has grown old, and the button. */
export function DecisionForm({ view, asks, ...form }: Props) {
  const { returnId, revision, asksPassphrase } = view
  return (
    <PostedForm
      {...form}
      fields={{ returnId, revision, ...(asks === 'withdrawal' ? { decision: 'withdrawn' } : {}) }}
      asksPassphrase={asksPassphrase}
      boxes={(controls) =>
        asks === 'decision' ? (
          <Decision view={view} {...controls} />
        ) : (
          <ReasonBox {...controls} isWithdrawal={asks === 'withdrawal'} />
        )
      }
    />
  )
}

/** A version that has been accepted, or that they submitted themselves, can only be opened again. */
function Decision({ view, ...controls }: PostedControls & { readonly view: Props['view'] }) {
  const reason = <ReasonBox {...controls} />
  if (!view.mayAccept)
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
      defaultValue={controls.valueOf('decision')}
      error={controls.errorAt('decision')}
      items={[
        { value: 'accepted', label: `Accept version ${view.version}` },
        { value: 'returned', label: 'Ask for a correction', conditional: reason },
      ]}
    />
  )
}
