import { Button } from '../button'
import { loadLate } from '../load-late'
import type { SignInHereProps } from './sign-in-here'

/** Fetched when the service has just answered that whoever opened the page is not signed in any more. */
export const LateSignIn = loadLate<SignInHereProps>(
  async () => (await import('./sign-in-here')).SignInHere,
  SignInElsewhere,
)

/** The same session serves both windows, so that this page can be posted from there on. */
function SignInElsewhere() {
  return (
    <>
      <p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        , then come back to this page and send it.
      </p>
      <Button>Send</Button>
    </>
  )
}
