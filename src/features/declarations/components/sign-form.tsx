'use client'

import { Checkboxes } from '@/ui/checkboxes'
import { Heading } from '@/ui/heading'
import { PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { TextInput } from '@/ui/text-input'

interface Props extends PostedFormProps {
  readonly statement: string
}

/** The signature: name, role, statement, and the passphrase once more. Pressing the button twice signs once. */
export function SignForm({ statement, ...form }: Props) {
  return (
    <PostedForm
      {...form}
      boxes={({ valueOf, errorAt }) => (
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
            hint="Such as chief executive or medical director"
            defaultValue={valueOf('signedRole')}
            error={errorAt('signedRole')}
          />
          <Checkboxes
            id="agreed"
            name="agreed"
            legend="Statement"
            legendSize="s"
            error={errorAt('agreed')}
            defaultValues={[valueOf('agreed')]}
            items={[{ value: 'yes', label: statement }]}
          />
        </>
      )}
    />
  )
}
