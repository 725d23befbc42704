import { sayCount } from '../say-count'
import { hintAt } from './passphrase'

/** Why somebody was not signed in. */
export type SignInFailure = { kind: 'wrong' } | { kind: 'locked'; waitMinutes: number }

/** What stops a form: the message, and the box it is about, if it is about one. */
export type FormError = { field?: string; message: string }

/**
 * The same words wherever somebody signs in, so that they tell nobody whether an address has an account. What is said of the
 * passphrase hangs on what was typed alone.
 */
export function saySignInFailure(failure: SignInFailure, passphrase: string): FormError {
  if (failure.kind === 'wrong') {
    return {
      field: 'passphrase',
      message: `The email address or the passphrase is not right. Check both and try again${hintAt(passphrase)}`,
    }
  }
  const wait = sayCount(failure.waitMinutes, 'minute')
  return { message: `Too many attempts to sign in with this email address. Wait ${wait}, then try again` }
}
