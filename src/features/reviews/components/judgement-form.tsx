'use client'

import type { ReactNode } from 'react'
import { Choice } from '@/ui/choice'
import { PostedForm } from '@/ui/posted-form'
import { Question } from '@/ui/question'
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

/** What is made of an indicator: agreed, asked about or not agreed, of which criteria, and why. */
export function JudgementForm({ title, form, children }: Props) {
  return (
    <PostedForm
      {...{ title, button: 'Save and continue', action: judgeIndicatorAction, fields: form.fields }}
      boxes={({ valueOf, errorAt, isTyped }) => {
        const shown = (name: string) => (isTyped ? valueOf(name) : (form.values[name] ?? ''))
        return (
          <>
            <Radios
              {...{ id: 'judgement', name: 'judgement', legend: 'Do you agree?', legendSize: 'm' }}
              defaultValue={shown('judgement')}
              error={errorAt('judgement')}
              items={[
                { value: 'agreed', label: 'Agree' },
                { value: 'asked', label: 'Ask', hint: 'Ask the provider as well, by the link above' },
                {
                  value: 'disagreed',
                  label: 'Do not agree',
                  conditional: (
                    <TextArea
                      {...{ id: 'reason', name: 'reason', label: 'Why?', rows: 3 }}
                      hint="The provider reads this once the outcome is signed. Do not describe a patient."
                      defaultValue={shown('reason')}
                      error={errorAt('reason')}
                    />
                  ),
                },
              ]}
            />
            <Criteria criteria={form.criteria} isTicked={(name) => shown(name) === 'yes'} />
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

interface CriteriaProps {
  readonly criteria: JudgementFormView['criteria']
  readonly isTicked: (name: string) => boolean
}

/** Each criterion posts under its own name: a form holds no name twice. */
function Criteria({ criteria, isTicked }: CriteriaProps) {
  return (
    <Question
      id="criteria"
      legend="Which criteria do you ask about, or not agree with?"
      legendSize="s"
      hint="None means the indicator as a whole"
    >
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        {criteria.map(({ name, text }) => (
          <Choice
            key={name}
            block="nhsuk-checkboxes"
            id={name}
            name={name}
            item={{ value: 'yes', label: text }}
            isChosen={isTicked(name)}
          />
        ))}
      </div>
    </Question>
  )
}
