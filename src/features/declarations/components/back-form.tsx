'use client'

import { PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { TextArea } from '@/ui/text-area'

/** What is to be changed before a declaration is signed. */
export function BackForm(form: PostedFormProps) {
  return (
    <PostedForm
      {...form}
      boxes={({ valueOf, errorAt }) => (
        <TextArea
          {...{ id: 'comment', name: 'comment', label: 'What is to be changed?', rows: 4 }}
          hint="Your colleagues read this on their home page and on the declaration, and it stays on record. Do not describe a patient."
          defaultValue={valueOf('comment')}
          error={errorAt('comment')}
        />
      )}
    />
  )
}
