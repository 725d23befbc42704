import { ErrorSummary } from '../error-summary'
import { PageTitle } from '../page-title'
import type { Answered } from './answered'
import { signInErrors } from './sign-in-errors'
import { SignInHere } from './sign-in-here'

export interface SignedOutProps {
  readonly state: Answered
  readonly post: (form: FormData) => void
  /** What its button does: `save`. */
  readonly does: string
}

/**
 * A page that was posted by nobody, or by somebody else than it was drawn for: without JavaScript it cannot be drawn before
 * they sign in, so it holds what was typed and posts it on. It shows nothing of what it is about and looks the same whether
 * or not that is there.
 */
export function SignedOutForm({ state: { signedOut, answer }, post, does }: SignedOutProps) {
  return (
    <>
      <PageTitle title="You were signed out" hasErrors />
      <ErrorSummary key={answer} errors={signInErrors(signedOut ?? { errors: [] })} title="Not sent yet" />
      <h1 className="nhsuk-heading-l">You were signed out</h1>
      {signedOut ? (
        <form action={post} noValidate key={`form ${answer}`}>
          {signedOut.posted.map(([name, value], index) => (
            <input type="hidden" key={index} name={name} value={value} />
          ))}
          <SignInHere signedOut={signedOut} does={does} />
        </form>
      ) : (
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      )}
    </>
  )
}
