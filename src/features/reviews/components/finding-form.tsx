'use client'

import type { ReactNode } from 'react'
import { Checkboxes } from '@/ui/checkboxes'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { recordFindingAction } from '../actions'
import type { FindingFormView } from '../to-findings-view'

interface Props {
  readonly title: string
  readonly form: FindingFormView
  readonly children: ReactNode
}

/** A finding: its grade, what it is about, and what was found; one that stands can be written anew or withdrawn. */
export function FindingForm({ title, form, children }: Props) {
  const { number, fields, values, grades, indicators } = form
  return (
    <PostedForm
      {...{ title, action: recordFindingAction, fields }}
      button={number === null ? 'Add the finding' : 'Save the finding'}
      boxes={({ valueOf, errorAt, isTyped }) => {
        const shown = (name: string) => (isTyped ? valueOf(name) : (values[name] ?? ''))
        return (
          <>
            <Radios
              {...{ id: 'grade', name: 'grade', legendSize: 'm', items: grades }}
              legend={number === null ? 'Add a finding' : `Finding ${number}`}
              defaultValue={shown('grade')}
              error={errorAt('grade')}
            />
            <Select
              {...{ id: 'indicator', name: 'indicator', label: 'About', options: indicators }}
              key={shown('indicator')}
              defaultValue={shown('indicator')}
              error={errorAt('indicator')}
            />
            <TextArea
              {...{ id: 'text', name: 'text', label: 'What was found?', rows: 4 }}
              hint="The provider reads this once the outcome is signed. Do not describe a patient."
              defaultValue={shown('text')}
              error={errorAt('text')}
            />
            {number !== null && (
              <Checkboxes
                {...{ id: 'withdraw', name: 'withdraw', legend: 'Or', legendSize: 's' }}
                defaultValues={[shown('withdraw')]}
                items={[{ value: 'yes', label: 'Withdraw this finding' }]}
              />
            )}
          </>
        )
      }}
    >
      {children}
    </PostedForm>
  )
}
