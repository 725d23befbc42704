import { ErrorSummary } from '../error-summary'
import type { Answered } from './answered'
import { signInErrors } from './sign-in-errors'
import { SignInHere } from './sign-in-here'

export interface SignedOutProps {
  readonly state: Answered
  readonly post: (form: FormData) => void
  /** What its button does: `save`. */
  readonly does: string
}

/** All that was posted, to be posted on once whoever opened the page signs in; nothing where another form of the page was posted. */
export function SignedOutForm({ state: { signedOut, answer }, post, does }: SignedOutProps) {
  if (!signedOut) return null
  return (
    <>
      <ErrorSummary key={answer} errors={signInErrors(signedOut)} title="Not sent yet" />
      <form action={post} noValidate key={`form ${answer}`}>
        {signedOut.posted.map(([name, value], index) => (
          <input type="hidden" key={index} name={name} value={value} />
        ))}
        <SignInHere signedOut={signedOut} does={does} />
      </form>
    </>
  )
}
