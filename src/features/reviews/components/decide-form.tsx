'use client'

import type { ReactNode } from 'react'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { ReasonBox } from '@/ui/reason-box'
import { decideDeclarationAction } from '../actions'
import type { DecidingView } from '../to-deciding-view'

interface Props {
  readonly title: string
  readonly view: DecidingView
  readonly children: ReactNode
}

/** A signed declaration is accepted, or sent back with a reason. */
export function DecideForm({ title, view, children }: Props) {
  const { fields, asksPassphrase, version, mayAccept, maySendBack } = view
  return (
    <PostedForm
      {...{ title, fields, asksPassphrase, button: 'Record the decision', action: decideDeclarationAction }}
      boxes={(controls) => (
        <Radios
          {...{ id: 'decision', name: 'decision', legend: 'What do you decide?', legendSize: 'm' }}
          defaultValue={controls.valueOf('decision')}
          error={controls.errorAt('decision')}
          items={[
            ...(mayAccept ? [{ value: 'accepted', label: `Accept version ${version}` }] : []),
            ...(maySendBack
              ? [{ value: 'returned', label: 'Send it back', conditional: <ReasonBox {...controls} /> }]
              : []),
          ]}
        />
      )}
    >
      {children}
    </PostedForm>
  )
}
