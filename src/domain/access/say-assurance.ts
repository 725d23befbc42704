import type { Assurance } from './assurance'

/** How a session was opened, in words. */
export function sayAssurance(assurance: Assurance): string {
  return {
    passphrase: 'Passphrase',
    totp: 'Passphrase and code',
    recovery: 'Passphrase and recovery code',
    oidc: 'Single sign-on',
  }[assurance]
}
