import { AT, PERSON } from './facts'

const FACTOR = '00000000-0000-4000-8000-0000000000f1'

/** What somebody proves besides a passphrase, and the half of a sign-in, with nothing wrong. */
export const validFactors = {
  second_factor: () => ({
    id: FACTOR,
    person_id: PERSON,
    secret: Buffer.alloc(48, 1),
    last_step: 59_000_000,
    enrolled_at: AT,
  }),
  recovery_code: () => ({ factor_id: FACTOR, code_hash: Buffer.alloc(32, 1), created_at: AT }),
  passphrase_reset: () => ({
    token_hash: Buffer.alloc(32, 9),
    person_id: PERSON,
    created_at: AT,
    expires_at: '2026-08-01T10:00:00Z',
  }),
  half_session: () => ({ token_hash: Buffer.alloc(32, 9), person_id: PERSON, created_at: AT }),
}
