'use client'

import type { ReactNode } from 'react'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { judgeIndicatorAction } from '../actions'
import type { JudgementFormView } from '../to-indicator-view'

interface Props {
  readonly title: string
  readonly form: JudgementFormView
  /** What is judged, above the form, so that what is wrong is said at the top of the page. */
  readonly children: ReactNode
}

/** What is made of an indicator, criterion by criterion: agreed, asked about or not agreed, and why. */
export function JudgementForm({ title, form, children }: Props) {
  return (
    <PostedForm
      {...{ title, button: 'Save and continue', action: judgeIndicatorAction, fields: form.fields }}
      boxes={({ valueOf, errorAt, isTyped }) => {
        const shown = (name: string) => (isTyped ? valueOf(name) : (form.values[name] ?? ''))
        const boxes = { shown, errorAt }
        return (
          <>
            {form.criteria.length === 0 && (
              <Judged {...boxes} name="judgement" why="reason" legend="Do you agree?" ask="the link above" />
            )}
            {form.criteria.length > 0 && <h2 className="nhsuk-heading-m">Do you agree?</h2>}
            {form.criteria.map(({ name, why, text, askHref }) => (
              <Judged
                {...{ ...boxes, name, why, legend: text }}
                key={name}
                ask={
                  <a href={askHref}>
                    this link<span className="nhsuk-u-visually-hidden">: {text}</span>
                  </a>
                }
              />
            ))}
            <TextArea
              {...{ id: 'comment', name: 'comment', label: 'Note for your colleagues', rows: 2 }}
              hint="Optional. The provider does not read it."
              defaultValue={shown('comment')}
              error={errorAt('comment')}
            />
          </>
        )
      }}
    >
      {children}
    </PostedForm>
  )
}

interface JudgedProps {
  readonly name: string
  /** The name of the box for the reason. */
  readonly why: string
  readonly legend: string
  /** By what the provider is asked. */
  readonly ask: ReactNode
  readonly shown: (name: string) => string
  readonly errorAt: (name: string) => string | undefined
}

/** What is made of one criterion, or of an indicator that has none: nothing is chosen before somebody does. */
function Judged({ name, why, legend, ask, shown, errorAt }: JudgedProps) {
  return (
    <Radios
      {...{ id: name, name, legend, legendSize: 's', small: true }}
      defaultValue={shown(name)}
      error={errorAt(name)}
      items={[
        { value: 'agreed', label: 'Agree' },
        { value: 'asked', label: 'Ask', hint: <>Ask the provider as well, by {ask}</> },
        {
          value: 'disagreed',
          label: 'Do not agree',
          conditional: (
            <TextArea
              {...{ id: why, name: why, label: 'Why?', rows: 3 }}
              hint="The provider reads this once the outcome is signed. Do not describe a patient."
              defaultValue={shown(why)}
              error={errorAt(why)}
            />
          ),
        },
      ]}
    />
  )
}
