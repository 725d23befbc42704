'use client'

import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { PassphraseInput } from '@/ui/passphrase-input'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { acceptInvitationAction } from '../actions'
import type { InvitationState } from '../form-state'
import { errorAt, summarise } from './form-errors'

const unused: InvitationState = { answer: 0, errors: [] }
const hint =
  'Use 12 characters or more: three or four words that have nothing to do with each other are easy to remember and hard to guess. You can use spaces.'

/** Where an invited person chooses their passphrase. The page says above it who is invited to what. */
export function InvitationForm({ token, children }: { token: string; children: ReactNode }) {
  const [state, post, pending] = usePosting(acceptInvitationAction, unused)
  return (
    <>
      <PageTitle title="Accept your invitation" hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      <h1 className="nhsuk-heading-l">Accept your invitation</h1>
      {children}
      <Form state={state} post={post} does="go on">
        <PassphraseInput
          {...{ id: 'passphrase', name: 'passphrase', label: 'Choose a passphrase', hint }}
          autoComplete="new-password"
          error={errorAt(state.errors, 'passphrase')}
        />
        <input type="hidden" name="token" value={token} />
        <Button pending={pending}>Create your account</Button>
      </Form>
    </>
  )
}
