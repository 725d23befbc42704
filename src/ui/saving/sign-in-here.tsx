import { Button } from '../button'
import { TextInput } from '../text-input'
import type { SignedOut } from './draft-state'

/** Signing in on the page on which a session ended, in the form that holds what was typed. */
export function SignInHere({ signedOut }: { signedOut: SignedOut }) {
  const errorAt = (at: string) => signedOut.errors.find(({ field }) => field === at)?.message
  return (
    <section className="app-why" aria-labelledby="sign-in-heading">
      <h2 className="nhsuk-heading-m" id="sign-in-heading">
        Sign in to go on
      </h2>
      <p>You were signed out. Everything you typed is still here and is saved when you sign in.</p>
      <TextInput
        {...{ id: 'email', name: 'email', type: 'email', label: 'Email address' }}
        {...{ autoComplete: 'username', spellCheck: false, width: 30 }}
        defaultValue={signedOut.email}
        error={errorAt('email')}
      />
      <TextInput
        {...{ id: 'passphrase', name: 'passphrase', type: 'password', label: 'Passphrase' }}
        {...{ autoComplete: 'current-password', spellCheck: false, width: 30 }}
        error={errorAt('passphrase')}
      />
      <Button name="then" value="stay">
        Sign in and save
      </Button>
    </section>
  )
}
