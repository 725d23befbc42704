import { ErrorSummary } from '../error-summary'
import { PageTitle } from '../page-title'
import type { DraftState } from './draft-state'
import { signInErrors } from './sign-in-errors'
import { SignInHere } from './sign-in-here'

export interface SignedOutProps {
  /** The hidden boxes that say which page it is. */
  readonly fields: Readonly<Record<string, string>>
  readonly state: Pick<DraftState, 'answer' | 'seen' | 'signedOut'>
  readonly post: (form: FormData) => void
}

/**
 * A page that was posted by nobody: without JavaScript it cannot be drawn before they sign in, so it holds what was typed
 * and posts it on. It shows nothing of what it is about and looks the same whether or not that is there.
 */
export function SignedOutForm({ fields, state: { signedOut, seen, answer }, post }: SignedOutProps) {
  const hidden = [...Object.entries({ ...fields, ...seen }), ...(signedOut?.posted ?? [])]
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
