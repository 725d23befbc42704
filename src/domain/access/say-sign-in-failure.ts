import { sayCount } from '../say-count'
import { hintAt } from './passphrase'

/** Why somebody was not signed in. */
export type SignInFailure =
  | { kind: 'wrong' }
  /** Too many failed before: with this account here, or with many accounts from the same address. */
  | { kind: 'locked'; of: 'account' | 'address'; waitMinutes: number }
  /** So many try at this moment that none more can be tried. Nothing was counted. */
  | { kind: 'busy' }

/** What stops a form: the message, and the box it is about, if it is about one. */
export type FormError = { field?: string; message: string }

/** Said where nothing was tried, because too many try at the same time. */
export const BUSY = 'Very many people are signing in at this moment. Wait a minute, then try again'

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
  if (failure.kind === 'busy') return { message: BUSY }
  const wait = sayCount(failure.waitMinutes, 'minute')
  return {
    message:
      failure.of === 'account'
        ? `Too many attempts to sign in with this email address. Wait ${wait}, then try again`
        : `Too many people failed to sign in from your network. Wait ${wait}, or sign in where you have signed in before`,
  }
}
