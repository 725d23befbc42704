'use client'

import type { ReactNode } from 'react'
import { PostedForm } from './posted-form'
import type { PostedAction } from './posted-state'
import { TextArea } from './text-area'

interface Props {
  readonly title: string
  readonly action: PostedAction
  readonly fields: Readonly<Record<string, string>>
  /** What is about to be ended. */
  readonly children: ReactNode
}

/** Ends what somebody put on charts, which then stays on record: it asks why, and nothing else. */
export function EndForm({ title, action, fields, children }: Props) {
  return (
    <PostedForm
      {...{ title, action, fields, children }}
      button="End it"
      boxes={({ valueOf, errorAt }) => (
        <TextArea
          {...{ id: 'reason', name: 'reason', rows: 3 }}
          label="Why does it end?"
          hint="It is drawn no more, and stays on record. Do not describe a patient."
          defaultValue={valueOf('reason')}
          error={errorAt('reason')}
        />
      )}
    />
  )
}
