/**
 * What a session was opened with: a passphrase alone, a passphrase with a code of an authenticator app or with a recovery code,
 * or by single sign-on, which answers for itself.
 */
export type Assurance = 'passphrase' | 'totp' | 'recovery' | 'oidc'
