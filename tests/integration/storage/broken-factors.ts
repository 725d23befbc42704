import type { BrokenRow } from './broken-declarations'
import { AT, PERSON } from './facts'

/** Of sessions and second factors: one fact a row, and the constraint that refuses it for that fact alone. */
export const brokenFactors: BrokenRow[] = [
  ['session', 'session_token', { token_hash: Buffer.alloc(16) }],
  ['session', 'session_assurance', { assurance: '' }],
  ['session', 'session_renewal', { former_hash: Buffer.alloc(32) }],
  ['session', 'session_renewal', { renewal_proof: Buffer.alloc(32) }],
  [
    'session',
    'session_renewal',
    { former_hash: Buffer.alloc(16), renewed_at: AT, renewal_salt: Buffer.alloc(32) },
  ],
  ['session', 'session_assurance', { assurance: 'half' }],
  ['session', 'session_device', { device: '' }],
  ['session', 'session_device', { device: 'x'.repeat(81) }],
  ['session', 'session_ended_because', { ended_because: 'signed-out' }],
  ['session', 'session_ended_because', { ended_at: AT, ended_because: 'somehow' }],
  ['second_factor', 'second_factor_secret', { secret: Buffer.alloc(20) }],
  ['second_factor', 'second_factor_secret_kept', { secret: null }],
  ['second_factor', 'second_factor_step', { last_step: 0 }],
  ['second_factor', 'second_factor_tries', { tries: 1 }],
  ['second_factor', 'second_factor_tries', { tries: -1, tries_since: AT }],
  ['second_factor', 'second_factor_end', { ended_at: AT, secret: null }],
  ['second_factor', 'second_factor_end', { ended_at: AT, ended_because: 'lost', secret: null }],
  ['recovery_code', 'recovery_code_hash', { code_hash: Buffer.alloc(16) }],
  ['half_session', 'half_session_token', { token_hash: Buffer.alloc(33) }],
  ['passphrase_reset', 'passphrase_reset_token', { token_hash: Buffer.alloc(33) }],
  ['passphrase_reset', 'passphrase_reset_dates', { expires_at: '2026-08-01T10:00:01Z' }],
  ['passphrase_reset', 'passphrase_reset_dates', { expires_at: AT }],
  ['passphrase_reset', 'passphrase_reset_maker', { created_by: PERSON }],
]
