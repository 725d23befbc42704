import type { Assurance } from './assurance'

/** What somebody is asked for, to prove again that it is they: a code, their passphrase, or to sign in again where they came from. */
export type Proof = 'code' | 'passphrase' | 'issuer'

/** A code where there is a second factor; in the demonstration, whose accounts are everybody's, the passphrase. */
export function proofOf({
  assurance,
  hasFactor,
  invented,
}: {
  readonly assurance: Assurance
  readonly hasFactor: boolean
  readonly invented: boolean
}): Proof {
  if (assurance === 'oidc') return 'issuer'
  return hasFactor && !invented ? 'code' : 'passphrase'
}
