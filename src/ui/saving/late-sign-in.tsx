import { Button } from '../button'
import { loadLate } from '../load-late'

/** Fetched when the service has just answered that nobody is signed in any more. */
export const LateSignIn = loadLate(async () => (await import('./sign-in-here')).SignInHere, SignInElsewhere)

/** The same session serves both windows, so that this page can be saved from there on. */
function SignInElsewhere() {
  return (
    <>
      <p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        , then come back to this page and save it.
      </p>
      <Button name="then" value="stay">
        Save
      </Button>
    </>
  )
}
