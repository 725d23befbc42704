import type { BrokenRow } from './broken-declarations'
import { AT } from './facts'

/** Of what a database is for: one fact a row, and the constraint that refuses it for that fact alone. */
export const brokenClaims: BrokenRow[] = [
  ['database_claim', 'database_claim_once', { only_row: false }],
  ['database_claim', 'database_claim_kind', { kind: 'demo' }],
]

/** A row that nothing is wrong with. */
export const validClaims = { database_claim: () => ({ kind: 'training', claimed_at: AT }) }
