'use client'

import type { ReactNode } from 'react'
import { DateInput } from '@/ui/date-input'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { answerQueryAction, askOfDeclarationAction, followQueryAction, raiseQueryAction } from '../actions'
import type { Due, QueryForm as Form } from '../to-query-form'

interface Props {
  readonly title: string
  readonly form: Form
  /** The page above the form, so that what is wrong is said at its top. */
  readonly children: ReactNode
}

/** The form of the page: a question, an answer, or what who asked says next. */
export function QueryForm({ title, form, children }: Props) {
  const { button, action } = FORMS[form.kind === 'ask' ? form.of : form.kind]
  return (
    <PostedForm
      {...{ title, button, action, fields: form.fields }}
      boxes={(controls) => (
        <>
          {form.kind === 'ask' && <Asking {...controls} due={form.due} />}
          {form.kind === 'answer' && <TextOf {...controls} kind="answer" />}
          {form.kind === 'follow' && <Following {...controls} due={form.due} />}
        </>
      )}
    >
      {children}
      <h2 className="nhsuk-heading-m" id={form.kind === 'ask' ? 'ask' : 'reply'}>
        {form.title}
      </h2>
    </PostedForm>
  )
}

const FORMS = {
  figure: { button: 'Ask', action: raiseQueryAction },
  declared: { button: 'Ask', action: askOfDeclarationAction },
  answer: { button: 'Send the answer', action: answerQueryAction },
  follow: { button: 'Continue', action: followQueryAction },
} as const

type Dated = PostedControls & { readonly due: Due }

function Asking(controls: Dated) {
  return (
    <>
      <TextOf {...controls} kind="question" />
      <DueOn {...controls} />
    </>
  )
}

function Following(controls: Dated) {
  return (
    <>
      <Radios
        id="decision"
        name="decision"
        legend="What do you decide?"
        legendSize="s"
        defaultValue={controls.valueOf('decision')}
        error={controls.errorAt('decision')}
        items={[
          { value: 'closing', label: 'Close it' },
          { value: 'question', label: 'Ask again', conditional: <DueOn {...controls} /> },
        ]}
      />
      <TextOf {...controls} kind="next" />
    </>
  )
}

const LABELS = {
  question: 'What do you ask?',
  answer: 'Your answer',
  next: 'What came of it, or what you ask now',
} as const

function TextOf({ kind, ...controls }: PostedControls & { readonly kind: keyof typeof LABELS }) {
  return (
    <TextArea
      {...{ id: 'text', name: 'text', rows: 4 }}
      label={LABELS[kind]}
      hint="The provider, its commissioner and the national team read this, and it never changes. Do not describe a patient."
      defaultValue={controls.valueOf('text')}
      error={controls.errorAt('text')}
    />
  )
}

/** By which day an answer is asked for; two weeks from today where nothing else was typed. */
function DueOn({ due, isTyped = false, ...controls }: Dated) {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => controls.valueOf(`due-${part}`))
  const typed = { day: day ?? '', month: month ?? '', year: year ?? '' }
  return (
    <DateInput
      {...{ id: 'due', name: 'due' }}
      legend="Answer by"
      legendSize="s"
      defaultValue={isTyped ? typed : due}
      error={controls.errorAt('due-day')}
    />
  )
}
