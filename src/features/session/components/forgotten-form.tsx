'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { TextInput } from '@/ui/text-input'
import { forgottenAction } from '../actions'
import type { SignInState } from '../form-state'
import { errorAt, summarise } from './form-errors'

const unused: SignInState = { answer: 0, email: '', errors: [] }
const TITLE = 'Forgotten passphrase'

/** Asks for a link by mail. Nobody learns from it whether an address has an account. */
export function ForgottenForm() {
  const [state, post, pending] = usePosting(forgottenAction, unused)
  return (
    <>
      <PageTitle title={TITLE} hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      <h1 className="nhsuk-heading-l">{TITLE}</h1>
      <p>
        We send a link to choose a new passphrase. It works once, for an hour. A code of your authenticator
        app is asked for afterwards as ever.
      </p>
      <Form state={state} post={post} does="go on">
        <TextInput
          {...{ id: 'email', name: 'email', type: 'email', label: 'Email address' }}
          {...{ autoComplete: 'username', spellCheck: false, width: 30 }}
          defaultValue={state.email}
          error={errorAt(state.errors, 'email')}
        />
        <Button pending={pending}>Send the link</Button>
      </Form>
    </>
  )
}
