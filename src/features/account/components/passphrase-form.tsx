'use client'

import { Heading } from '@/ui/heading'
import { PassphraseInput } from '@/ui/passphrase-input'
import { PostedForm } from '@/ui/posted-form'
import type { PostedAction } from '@/ui/posted-state'

const TITLE = 'Change your passphrase'
const hint = 'Use 12 characters or more: three or four words that have nothing to do with each other.'

/** The present passphrase, and the new one. */
export function PassphraseForm({
  action,
  asksPassphrase,
}: {
  action: PostedAction
  asksPassphrase: boolean
}) {
  return (
    <PostedForm
      {...{ title: TITLE, action, asksPassphrase }}
      button="Change passphrase"
      fields={{}}
      boxes={({ errorAt }) => (
        <>
          <PassphraseInput
            {...{ id: 'present', name: 'present', label: 'Present passphrase' }}
            autoComplete="current-password"
            error={errorAt('present')}
          />
          <PassphraseInput
            {...{ id: 'chosen', name: 'chosen', label: 'New passphrase', hint }}
            autoComplete="new-password"
            error={errorAt('chosen')}
          />
        </>
      )}
    >
      <Heading level={1}>{TITLE}</Heading>
      <p>You stay signed in here. Wherever else you are signed in, you are signed out.</p>
    </PostedForm>
  )
}
