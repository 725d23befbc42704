'use client'

import type { ReactNode } from 'react'
import { forgottenHref } from '@/domain/addresses/account'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { TextInput } from '@/ui/text-input'
import { signInAction } from '../actions'
import type { SignInState } from '../form-state'
import { errorAt, summarise } from './form-errors'

interface Props {
  readonly next: string
  /** Whose account was just made; empty where that is not known. */
  readonly email: string
  readonly children?: ReactNode
}

/** The way in, for those who have a passphrase. What stands above the boxes is given by the page. */
export function SignInForm({ next, email, children }: Props) {
  const unused: SignInState = { answer: 0, email, errors: [] }
  const [state, post, pending] = usePosting(signInAction, unused)
  const error = (field: string) => errorAt(state.errors, field)
  return (
    <>
      <PageTitle title="Sign in" hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      {state.answer === 0 && children}
      <h1 className="nhsuk-heading-l">Sign in</h1>
      <Form state={state} post={post} does="go on">
        <TextInput
          {...{ id: 'email', name: 'email', type: 'email', label: 'Email address' }}
          {...{ autoComplete: 'username', spellCheck: false, width: 30 }}
          defaultValue={state.email}
          error={error('email')}
        />
        <TextInput
          {...{ id: 'passphrase', name: 'passphrase', type: 'password', label: 'Passphrase' }}
          {...{ autoComplete: 'current-password', spellCheck: false, width: 30 }}
          error={error('passphrase')}
        />
        <input type="hidden" name="next" value={next} />
        <Button pending={pending}>Sign in</Button>
      </Form>
      <p>
        <a href={forgottenHref()}>I have forgotten my passphrase</a>
      </p>
    </>
  )
}
