'use client'

import { Checkboxes } from '@/ui/checkboxes'
import { PostedForm, type PostedFormProps } from '@/ui/posted-form'

interface Props extends PostedFormProps {
  readonly declaration: string
}

/** The declaration of accuracy, and the button that submits. Pressing it twice submits once. */
export function SubmitForm({ declaration, ...form }: Props) {
  return (
    <PostedForm
      {...form}
      boxes={({ valueOf, errorAt }) => (
        <Checkboxes
          id="declared"
          name="declared"
          legend="Declaration of accuracy"
          legendSize="m"
          headingLevel={2}
          defaultValues={[valueOf('declared')]}
          error={errorAt('declared')}
          items={[{ value: 'yes', label: declaration }]}
        />
      )}
    />
  )
}
