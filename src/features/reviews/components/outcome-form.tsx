'use client'

import type { ReactNode } from 'react'
import { Checkboxes } from '@/ui/checkboxes'
import { Heading } from '@/ui/heading'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { signReviewAction } from '../actions'
import type { OutcomeFormView } from '../to-outcome-view'

interface Props {
  readonly title: string
  readonly form: OutcomeFormView
  readonly children: ReactNode
}

/** The outcome with its reasons, and the signature. Pressing the button twice signs once. */
export function OutcomeForm({ title, form, children }: Props) {
  const { fields, asksPassphrase } = form
  return (
    <PostedForm
      {...{ title, fields, asksPassphrase, button: 'Sign the outcome', action: signReviewAction }}
      boxes={(controls) => (
        <>
          <Outcome form={form} controls={controls} />
          <Signature form={form} controls={controls} />
        </>
      )}
    >
      {children}
    </PostedForm>
  )
}

interface PartProps {
  readonly form: OutcomeFormView
  readonly controls: PostedControls
}

function Outcome({ form, controls: { valueOf, errorAt } }: PartProps) {
  const { outcomes, isAtRisk, open } = form
  const why = (
    <TextArea
      {...{ id: 'explanation', name: 'explanation', rows: 3 }}
      label="There is an immediate risk. Why is routine surveillance right all the same?"
      defaultValue={valueOf('explanation')}
      error={errorAt('explanation')}
    />
  )
  return (
    <>
      <Radios
        {...{ id: 'outcome', name: 'outcome', legend: 'Outcome', legendSize: 'm' }}
        defaultValue={valueOf('outcome')}
        error={errorAt('outcome')}
        items={outcomes.map((item) =>
          item.value === 'routine' && isAtRisk ? { ...item, conditional: why } : item,
        )}
      />
      <TextArea
        {...{ id: 'reasons', name: 'reasons', label: 'Reasons', rows: 4 }}
        hint="They stand in the letter. Do not describe a patient."
        defaultValue={valueOf('reasons')}
        error={errorAt('reasons')}
      />
      {open !== null && (
        <Checkboxes
          {...{ id: 'withOpen', name: 'withOpen', legend: 'Open questions', legendSize: 's' }}
          error={errorAt('withOpen')}
          defaultValues={[valueOf('withOpen')]}
          items={[{ value: 'yes', label: `The outcome does not wait for the answers about ${open}` }]}
        />
      )}
    </>
  )
}

function Signature({ form, controls: { valueOf, errorAt } }: PartProps) {
  return (
    <>
      <Heading>Sign</Heading>
      <TextInput
        {...{ id: 'signedName', name: 'signedName', label: 'Your full name', autoComplete: 'name' }}
        defaultValue={valueOf('signedName')}
        error={errorAt('signedName')}
      />
      <TextInput
        {...{ id: 'signedRole', name: 'signedRole', label: 'Your role' }}
        autoComplete="organization-title"
        defaultValue={valueOf('signedRole')}
        error={errorAt('signedRole')}
      />
      <Checkboxes
        {...{ id: 'agreed', name: 'agreed', legend: 'Statement', legendSize: 's' }}
        error={errorAt('agreed')}
        defaultValues={[valueOf('agreed')]}
        items={[{ value: 'yes', label: form.statement }]}
      />
    </>
  )
}
