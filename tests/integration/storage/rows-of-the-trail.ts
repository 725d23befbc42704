import type { BrokenRow } from './broken-declarations'
import { AT, DIGEST } from './facts'

const BEFORE = '2026-07-31T09:00:00Z'

/** Of what happened, and of what stood before it, with nothing wrong. */
export const validTrail = {
  audit_chain: () => ({ organisation: 'ZZ9', seq: 0, head: '0'.repeat(64) }),
  audit_event: () => ({
    organisation: 'ZZ9',
    seq: 1,
    at: AT,
    action: 'return-saved',
    object: 'ZZ9-2026-27-Q1',
    previous_hash: DIGEST,
    hash: DIGEST,
  }),
  former_row: () => ({ relation: 'provider', held: { code: 'ZZ9' }, recorded_at: BEFORE, ended_at: AT }),
}

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenTrail: BrokenRow[] = [
  ['audit_chain', 'audit_chain_head', { head: 'g'.repeat(64) }],
  ['audit_event', 'audit_event_names', { action: 'Saved' }],
  ['audit_event', 'audit_event_digests', { hash: 'x' }],
  ['former_row', 'former_row_relation', { relation: 'person' }],
  ['former_row', 'former_row_held', { held: '[]' }],
  ['former_row', 'former_row_span', { ended_at: BEFORE }],
]
