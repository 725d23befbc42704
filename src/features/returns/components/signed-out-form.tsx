import { useActionState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import type { SectionAction } from '../section-view'
import { signInErrors } from './sign-in-errors'
import { SignInHere } from './sign-in-here'
import { untouched } from './untouched'

export interface SignedOutProps {
  readonly returnId: string
  readonly section: string
  readonly action: SectionAction
}

/**
 * A page of a return that was posted by nobody: without JavaScript it cannot be drawn before they sign in, so it holds
 * what was typed and posts it on. It shows nothing of the return and looks the same whether or not there is one.
 */
export function SignedOutForm({ returnId, section, action }: SignedOutProps) {
  const [state, post] = useActionState(action, untouched, `/returns/${returnId}/${section}`)
  const { signedOut, seen, answer } = state
  const hidden = [
    ['returnId', returnId],
    ['section', section],
    ...Object.entries(seen ?? {}),
    ...(signedOut?.posted ?? []),
  ]
  return (
    <>
      <PageTitle title="You were signed out" hasErrors />
      <ErrorSummary key={answer} errors={signInErrors(signedOut ?? { errors: [] })} title="Not saved yet" />
      <h1 className="nhsuk-heading-l">You were signed out</h1>
      {signedOut ? (
        <form action={post} noValidate key={answer}>
          {hidden.map(([name, value], index) => (
            <input type="hidden" key={index} name={name} value={value} />
          ))}
          <SignInHere signedOut={signedOut} />
        </form>
      ) : (
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      )}
    </>
  )
}
