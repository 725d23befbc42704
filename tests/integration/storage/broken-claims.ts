import type { BrokenRow } from './broken-declarations'
import { AT, DIGEST, FRAMEWORK, PERSON } from './facts'

/** Of what a database is for, and of quarters that are vouched for: one fact a row, and the constraint that refuses it for that fact alone. */
export const brokenClaims: BrokenRow[] = [
  ['database_claim', 'database_claim_once', { only_row: false }],
  ['database_claim', 'database_claim_kind', { kind: 'demo' }],
  ['vouched_quarter', 'vouched_quarter_framework', { framework: 'x' }],
  ['vouched_quarter', 'vouched_quarter_period', { period: '2021-22-Q1' }],
  ['vouched_quarter', 'vouched_quarter_period', { period: '2020-21' }],
  ['vouched_quarter', 'vouched_quarter_version', { version: 0 }],
  ['vouched_quarter', 'vouched_quarter_lines', { lines: '[]' }],
  ['vouched_quarter', 'vouched_quarter_lines', { lines: '{}' }],
  ['vouched_quarter', 'vouched_quarter_digest', { lines_sha256: 'x'.repeat(64) }],
  ['vouched_quarter', 'vouched_quarter_source', { source: ' ' }],
  ['vouched_quarter', 'vouched_quarter_source', { source: 'x'.repeat(1001) }],
  ['vouched_quarter', 'vouched_quarter_names', { vouched_by_name: '' }],
]

/** A row of each that nothing is wrong with. */
export const validClaims = {
  database_claim: () => ({ kind: 'training', claimed_at: AT }),
  vouched_quarter: (provider = 'ZZ9') => ({
    ...{
      framework: FRAMEWORK,
      provider_code: provider,
      financial_year: '2020-21',
      period: '2020-21-Q1',
      version: 1,
    },
    ...{ lines: '[{"indicator":"106"}]', lines_sha256: DIGEST, source: 'Sent by e-mail then' },
    ...{ catalogue_version: '1', vouched_by: PERSON, vouched_by_name: 'Ann Lead', vouched_at: AT },
  }),
}
