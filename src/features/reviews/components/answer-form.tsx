'use client'

import type { ReactNode } from 'react'
import { PostedForm } from '@/ui/posted-form'
import { TextArea } from '@/ui/text-area'
import { answerReviewAction } from '../actions'

interface Props {
  readonly title: string
  readonly fields: Readonly<Record<string, string | number>>
  readonly children: ReactNode
}

/** What the provider says about the factual accuracy of an outcome. */
export function AnswerForm({ title, fields, children }: Props) {
  return (
    <PostedForm
      {...{ title, fields, button: 'Send the comment', action: answerReviewAction }}
      boxes={({ valueOf, errorAt }) => (
        <TextArea
          {...{ id: 'text', name: 'text', rows: 5 }}
          label="What is not factually accurate, and what is right?"
          hint="Your commissioner reads this, and it never changes. Do not describe a patient."
          defaultValue={valueOf('text')}
          error={errorAt('text')}
        />
      )}
    >
      {children}
    </PostedForm>
  )
}
