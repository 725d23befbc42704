'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { PassphraseInput } from '@/ui/passphrase-input'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { choosePassphraseAction } from '../actions'
import type { InvitationState } from '../form-state'
import { errorAt, summarise } from './form-errors'

const unused: InvitationState = { answer: 0, errors: [] }
const TITLE = 'Choose a new passphrase'
const hint =
  'Use 12 characters or more: three or four words that have nothing to do with each other are easy to remember and hard to guess. You can use spaces.'

/** Where a mailed link leads. */
export function ChooseForm({ token, email }: { token: string; email: string }) {
  const [state, post, pending] = usePosting(choosePassphraseAction, unused)
  return (
    <>
      <PageTitle title={TITLE} hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      <h1 className="nhsuk-heading-l">{TITLE}</h1>
      <p>
        For the account of <strong>{email}</strong>. You are signed out everywhere, and sign in with the new
        passphrase.
      </p>
      <Form state={state} post={post} does="go on">
        <PassphraseInput
          {...{ id: 'chosen', name: 'chosen', label: 'New passphrase', hint }}
          autoComplete="new-password"
          error={errorAt(state.errors, 'chosen')}
        />
        <input type="hidden" name="token" value={token} />
        <Button pending={pending}>Change passphrase</Button>
      </Form>
    </>
  )
}
