import type { BrokenRow } from './broken-declarations'
import { DIGEST, PERSON } from './facts'

/** Of who signs in elsewhere, and of checkpoints of the trail, with nothing wrong. */
export const validSignOn = {
  external_identity: () => ({ issuer: 'https://sign-on.example', subject: 'subject-1', person_id: PERSON }),
  audit_checkpoint: () => ({ organisation: 'ZZ9', seq: 5000, hash: DIGEST, seal: 'a'.repeat(43) }),
}

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenSignOn: BrokenRow[] = [
  ['external_identity', 'external_identity_issuer', { issuer: 'sign-on.example' }],
  ['external_identity', 'external_identity_issuer', { issuer: `https://${'x'.repeat(500)}` }],
  ['external_identity', 'external_identity_subject', { subject: '' }],
  ['external_identity', 'external_identity_subject', { subject: 'x'.repeat(256) }],
  ['audit_checkpoint', 'audit_checkpoint_place', { seq: 0 }],
  ['audit_checkpoint', 'audit_checkpoint_place', { seq: 5001 }],
  ['audit_checkpoint', 'audit_checkpoint_hash', { hash: 'g'.repeat(64) }],
  ['audit_checkpoint', 'audit_checkpoint_seal', { seal: 'a'.repeat(42) }],
  ['audit_checkpoint', 'audit_checkpoint_seal', { seal: `${'a'.repeat(42)}=` }],
]
