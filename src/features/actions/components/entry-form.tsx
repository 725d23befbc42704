'use client'

import type { ReactNode } from 'react'
import { extents } from '@/domain/actions/say-action'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextInput } from '@/ui/text-input'
import { writeActionEntryAction } from '../actions'
import type { EntryForm as Form } from '../to-action-view'
import { Due, Owner, ToldBoxes, Words } from './action-boxes'

interface Props {
  readonly title: string
  readonly form: Form
  /** The action above the form, so that what is wrong is said at its top. */
  readonly children: ReactNode
}

/** What is entered next: how it goes on, how far it is met, or that it is opened again. */
export function EntryForm({ title, form: { fields, kinds }, children }: Props) {
  const [only, more] = kinds
  const isOnly = more === undefined
  const boxesOf = (controls: PostedControls) => {
    if (only === 'reopened') return <Reopening {...controls} />
    if (isOnly) return <GoingOn {...controls} />
    return <GoingOnOrCompleted {...controls} />
  }
  return (
    <PostedForm
      {...{
        title,
        action: writeActionEntryAction,
        fields: isOnly && only ? { ...fields, kind: only } : fields,
      }}
      button={only === 'reopened' ? 'Open it again' : 'Enter'}
      boxes={boxesOf}
    >
      {children}
      <h2 className="nhsuk-heading-m">{only === 'reopened' ? 'Open it again' : 'How it goes on'}</h2>
    </PostedForm>
  )
}

function Reopening(controls: PostedControls) {
  return (
    <>
      <Words {...controls} label="Why is it opened again?" />
      <Due {...controls} label="To be done by" />
    </>
  )
}

function GoingOn(controls: PostedControls) {
  return (
    <>
      <Words {...controls} label="What was done?" />
      <Owner {...controls} label="Who sees to it now, if that changes (optional)" />
      <Due {...controls} label="To be done by, if that changes (optional)" />
    </>
  )
}

function GoingOnOrCompleted(controls: PostedControls) {
  const { valueOf, errorAt } = controls
  return (
    <>
      <Words {...controls} label="What was done?" />
      <Radios
        key={`kind ${valueOf('kind')}`}
        {...{ id: 'kind', name: 'kind', legend: 'Is it completed?', legendSize: 's' }}
        defaultValue={valueOf('kind')}
        error={errorAt('kind')}
        items={[
          {
            ...{ value: 'progress', label: 'It goes on' },
            conditional: (
              <>
                <Owner {...controls} label="Who sees to it now, if that changes (optional)" />
                <Due {...controls} label="To be done by, if that changes (optional)" />
              </>
            ),
          },
          { value: 'completed', label: 'It is completed', conditional: <Extent {...controls} /> },
        ]}
      />
      <ToldBoxes {...controls} />
    </>
  )
}

function Extent({ valueOf, errorAt }: PostedControls) {
  return (
    <>
      <Radios
        key={`extent ${valueOf('extent')}`}
        {...{ id: 'extent', name: 'extent', legend: 'How far is it met?', legendSize: 's' }}
        defaultValue={valueOf('extent')}
        error={errorAt('extent')}
        items={Object.entries(extents).map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        {...{ id: 'evidence', name: 'evidence', label: 'Where is it shown?' }}
        hint="A document and its section"
        defaultValue={valueOf('evidence')}
        error={errorAt('evidence')}
      />
    </>
  )
}
