'use client'

import { Details } from '@/ui/details'
import { PostedForm } from '@/ui/posted-form'
import type { PostedAction } from '@/ui/posted-state'
import { TextArea } from '@/ui/text-area'
import type { TaskListView } from '../to-task-list-view'

interface Props {
  readonly view: Pick<TaskListView, 'returnId'>
  readonly nothing: NonNullable<TaskListView['nothing']>
  readonly action: PostedAction
}

/** A service with no eligible patient in the whole quarter says so once, and not on every line. */
export function NothingForm({ view: { returnId }, nothing, action }: Props) {
  return (
    <PostedForm
      {...{ title: `Return ${returnId}`, button: 'Record that there was nobody', action }}
      fold={(whole, wasRefused) => (
        <Details summary="Nothing to report in this quarter?" open={wasRefused}>
          {whole}
        </Details>
      )}
      fields={{ returnId, revision: nothing.revision }}
      boxes={({ valueOf, errorAt }) =>
        nothing.asks && (
          <TextArea
            {...{ id: 'why', name: 'why', rows: 3, defaultValue: valueOf('why'), error: errorAt('why') }}
            label="Why were there no eligible patients?"
            hint="Asked because there were many before; it explains each of those lines. Do not describe a patient."
          />
        )
      }
    >
      <p>
        If there was nobody to count on any line in the whole quarter, say it here once. All {nothing.lines}{' '}
        lines are then answered so, and each can still be changed.
      </p>
    </PostedForm>
  )
}
