import { useLayoutEffect, useRef } from 'react'
import { Button } from '../button'
import { TextInput } from '../text-input'
import type { Fields, SignedOut } from './answered'

export interface SignInHereProps {
  readonly signedOut: SignedOut
  /** What is done once they have signed in: `save`. */
  readonly does: string
}

/** Signing in on the page on which a session ended, in the form that holds what was typed. */
export function SignInHere({ signedOut, does }: SignInHereProps) {
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const form = section.current?.closest('form')
    if (form) carryOn(form, signedOut.posted)
  }, [signedOut])
  const errorAt = (at: string) => signedOut.errors.find(({ field }) => field === at)?.message
  return (
    <section className="app-why" aria-labelledby="sign-in-heading" ref={section}>
      <h2 className="nhsuk-heading-m" id="sign-in-heading">
        Sign in to go on
      </h2>
      <p>
        Whoever opened this page is not signed in any more. Everything that was typed is still here, and is
        sent when they sign in.
      </p>
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
      {signedOut.asksCode && (
        <TextInput
          {...{ id: 'sign-in-code', name: 'sign-in-code', label: 'Code' }}
          hint="From your authenticator app, or a recovery code. Leave it empty if you have none."
          {...{ autoComplete: 'one-time-code', spellCheck: false, width: 10 }}
          error={errorAt('sign-in-code')}
        />
      )}
      <Button>Sign in and {does}</Button>
    </section>
  )
}

/** Adds hidden fields for what no control of the form holds, such as the button that was pressed. */
function carryOn(form: HTMLFormElement, fields: Fields) {
  for (const [name, value] of fields) {
    if (form.elements.namedItem(name)) continue
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
}
