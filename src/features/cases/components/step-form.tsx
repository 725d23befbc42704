'use client'

import type { ReactNode } from 'react'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { takeCaseStepAction } from '../actions'
import type { StepForm as Form } from '../to-case-view'

interface Props {
  readonly title: string
  readonly form: Form
  /** The case above the form, so that what is wrong is said at its top. */
  readonly children: ReactNode
}

/** The next step of a case: what it comes to where it may come to several things, and why. */
export function StepForm({ title, form, children }: Props) {
  return (
    <PostedForm
      {...{ title, button: form.button, action: takeCaseStepAction, fields: form.fields }}
      boxes={({ valueOf, errorAt }) => (
        <>
          {form.legend && (
            <Radios
              id="outcome"
              name="outcome"
              legend={form.legend}
              legendSize="s"
              defaultValue={valueOf('outcome')}
              error={errorAt('outcome')}
              items={form.choices}
            />
          )}
          <TextArea
            {...{ id: 'text', name: 'text', rows: 5 }}
            label={form.label}
            hint="The provider, its commissioner and the national team read this, and it never changes. Do not describe a patient."
            defaultValue={valueOf('text')}
            error={errorAt('text')}
          />
        </>
      )}
    >
      {children}
    </PostedForm>
  )
}
