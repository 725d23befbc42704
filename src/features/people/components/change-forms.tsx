'use client'

import type { ComponentProps } from 'react'
import { DateInput } from '@/ui/date-input'
import { Heading } from '@/ui/heading'
import { type PostedControls, PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import type { ChangeView } from '../to-change-view'
import type { RoleChoices } from '../to-role-choices'
import { RoleBoxes, RoleDates } from './role-boxes'

type PostedBoxes = ComponentProps<typeof PostedForm>['boxes']

type Frame = Pick<PostedFormProps, 'action' | 'asksPassphrase'> & { readonly view: ChangeView }

/** Gives somebody who has an account one more role. */
export function GiveRoleForm({ choices, ...frame }: Frame & { readonly choices: RoleChoices }) {
  return <Changing {...frame} boxes={(controls) => <RoleBoxes {...controls} choices={choices} />} />
}

/** Ends a role at once, or gives it another last day. */
export function EndRoleForm({ lastDay, ...frame }: Frame & { readonly lastDay: string }) {
  return (
    <Changing
      {...frame}
      boxes={(controls) => (
        <>
          <LastDay {...controls} lastDay={lastDay} />
          <Reason {...controls} label="Why does this role change?" />
        </>
      )}
    />
  )
}

/** Lets a colleague stand in from one day to another. */
export function DeputyForm({
  colleagues,
  ...frame
}: Frame & { readonly colleagues: readonly { value: string; text: string }[] }) {
  return (
    <Changing
      {...frame}
      boxes={(controls) => (
        <>
          <Select
            {...{ id: 'deputy', name: 'deputy', label: 'Who stands in?' }}
            options={[{ value: '', text: 'Choose one' }, ...colleagues]}
            defaultValue={controls.valueOf('deputy')}
            error={controls.errorAt('deputy')}
          />
          <RoleDates {...controls} />
        </>
      )}
    />
  )
}

/** Asks for a reason alone. */
export function ReasonForm({ label, ...frame }: Frame & { readonly label: string }) {
  return <Changing {...frame} boxes={(controls) => <Reason {...controls} label={label} />} />
}

function Changing({ view, boxes, ...form }: Frame & { readonly boxes: PostedBoxes }) {
  return (
    <PostedForm {...form} title={view.title} button={view.button} fields={view.fields} boxes={boxes}>
      <Heading level={1} caption={view.caption}>
        {view.title}
      </Heading>
      {view.says.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </PostedForm>
  )
}

interface Days extends PostedControls {
  readonly lastDay: string
}

interface Asking extends PostedControls {
  readonly label: string
}

export function LastDay({ valueOf, errorAt, lastDay }: Days) {
  return (
    <DateInput
      {...{ id: 'to', name: 'to', legend: 'Last day', legendSize: 's' }}
      hint={`Blank to end it now. ${lastDay}`}
      error={errorAt('to')}
      defaultValue={{ day: valueOf('to-day'), month: valueOf('to-month'), year: valueOf('to-year') }}
    />
  )
}

export function Reason({ valueOf, errorAt, label }: Asking) {
  return (
    <TextArea
      {...{ id: 'reason', name: 'reason', rows: 3, label }}
      hint="It stays on record in the audit trail of the organisation. Do not describe a patient."
      defaultValue={valueOf('reason')}
      error={errorAt('reason')}
    />
  )
}
