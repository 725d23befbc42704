'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { TextInput } from '@/ui/text-input'
import { giveCodeAction } from '../actions'
import type { InvitationState } from '../form-state'
import { errorAt, summarise } from './form-errors'

const unused: InvitationState = { answer: 0, errors: [] }

/** The second page of signing in, for those who have a second factor. */
export function CodeForm({ next }: { next: string }) {
  const [state, post, pending] = usePosting(giveCodeAction, unused)
  return (
    <>
      <PageTitle title="Enter your code" hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      <h1 className="nhsuk-heading-l">Enter your code</h1>
      <Form state={state} post={post} does="go on">
        <TextInput
          {...{ id: 'code', name: 'code', label: 'Code' }}
          hint="The six digits that your authenticator app shows now. If you have lost your phone, one of your recovery codes."
          {...{ autoComplete: 'one-time-code', spellCheck: false, width: 10 }}
          error={errorAt(state.errors, 'code')}
        />
        <input type="hidden" name="next" value={next} />
        <Button pending={pending}>Continue</Button>
      </Form>
      <p>
        Lost your phone and your recovery codes? Ask the gatekeeper of your provider, or an administrator, to
        reset your second factor. <a href="/sign-in">Sign in as somebody else</a>
      </p>
    </>
  )
}
