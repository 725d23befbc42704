import { AT, DIGEST, FRAMEWORK, PERSON, SNAPSHOT, savedBy } from './facts'
import { validDeclarations } from './valid-declarations'
import { validFactors } from './valid-factors'
import { validClaims } from './broken-claims'
import { validNotices } from './rows-of-notices'
import { validAnnotations } from './rows-of-annotations'
import { validActions } from './rows-of-actions'
import { validConversations } from './rows-of-conversations'
import { validReviews } from './rows-of-reviews'
import { validEvidence } from './rows-of-evidence'
import { validRedactions } from './rows-of-redactions'
import { validRegister } from './rows-of-the-register'
import { validTrail } from './rows-of-the-trail'
import { validTimetable } from './valid-timetable'

export type Row = Record<string, unknown>

const ofReturn = (provider: string) => ({
  framework: FRAMEWORK,
  provider_code: provider,
  period: '2026-27-Q1',
})
const ofSubmission = (provider: string) => ({ ...ofReturn(provider), financial_year: '2026-27', version: 1 })
/** One row of each table that nothing is wrong with; a test overrides the one fact it is about. */
export const validRows = {
  provider: () => ({ code: 'ZZ9', name: 'Ninth', region: 'North', opened_on: '2020-04-01' }),
  commissioner: () => ({ code: 'WEST', name: 'West' }),
  responsibility: (provider = 'ZZ9') => ({
    framework: FRAMEWORK,
    provider_code: provider,
    commissioner_code: 'NORTH',
    from_date: '2020-04-01',
  }),
  named_lead: (provider = 'ZZ9') => ({
    framework: FRAMEWORK,
    provider_code: provider,
    side: 'provider',
    name: 'Ann Lead',
    from_date: '2020-04-01',
  }),
  person: () => ({ email: 'new@zz9.example', name: 'New Person' }),
  membership: () => ({ person_id: PERSON, role: 'auditor', framework: FRAMEWORK }),
  session: () => ({
    token_hash: Buffer.alloc(32, 9),
    person_id: PERSON,
    created_at: AT,
    last_seen_at: AT,
    fresh_at: AT,
  }),
  ...validFactors,
  invitation: () => ({
    token_hash: Buffer.alloc(32, 9),
    email: 'new@zz9.example',
    name: 'New Person',
    role: 'auditor',
    framework: FRAMEWORK,
    created_at: AT,
    expires_at: '2026-08-02T09:00:00Z',
  }),
  reporting_window: () => ({
    framework: FRAMEWORK,
    period: '2027-28-Q1',
    kind: 'quarter',
    financial_year: '2027-28',
    opens_at: '2027-07-01T00:00:00Z',
    data_cut_on: '2027-07-30',
    deadline_at: '2027-08-12T23:00:00Z',
    closes_at: '2027-10-01T00:00:00Z',
    year_closes_at: '2029-03-31T23:00:00Z',
  }),
  window_extension: (provider = 'ZZ9') => ({
    ...ofReturn(provider),
    until_at: '2026-11-01T00:00:00Z',
    reason: 'Flood',
    granted_at: AT,
  }),
  service_offering: (provider = 'ZZ9') => ({
    framework: FRAMEWORK,
    provider_code: provider,
    offering: 'cordotomy',
    from_period: '2026-27-Q1',
    status: 'here',
    recorded_at: AT,
  }),
  quarterly_return: (provider = 'ZZ9') => ({
    ...ofReturn(provider),
    financial_year: '2026-27',
    opened_at: AT,
  }),
  draft_line: (provider = 'ZZ9') => ({ ...ofReturn(provider), indicator: '106', state: 'value', ...savedBy }),
  draft_figure: (provider = 'ZZ9') => ({
    ...ofReturn(provider),
    indicator: '106',
    field: 'numerator',
    number: '7',
    ...savedBy,
  }),
  submission: (provider = 'ZZ9') => ({
    ...ofSubmission(provider),
    submitted_at: AT,
    submitted_by: PERSON,
    submitted_by_name: 'Ann Lead',
    deadline_at: '2026-08-12T23:00:00Z',
    late: false,
    declaration: 'I confirm these figures are complete',
    catalogue_version: '1',
    ...SNAPSHOT,
    figures_sha256: DIGEST,
    audit_seq: 1,
    audit_head: DIGEST,
  }),
  submitted_line: (provider = 'ZZ9') => ({
    ...ofSubmission(provider),
    indicator: '106',
    definition_version: 1,
    kind: 'proportion',
    state: 'value',
    numerator: 7,
    denominator: 10,
  }),
  receipt: (provider = 'ZZ9') => ({
    ...ofSubmission(provider),
    idempotency_key: PERSON,
    figures_sha256: DIGEST,
    person_id: PERSON,
    at: AT,
  }),
  return_decision: (provider = 'ZZ9') => ({
    ...ofSubmission(provider),
    revision: 1,
    decision: 'reopened',
    reason: 'A count was wrong',
    decided_by: PERSON,
    decided_by_name: 'Ann Lead',
    decided_at: AT,
  }),
  handover: (provider = 'ZZ9') => ({
    ...{ framework: FRAMEWORK, provider_code: provider, period: '2026-27-Q1', revision: 0 },
    ...{ step: 'ready', comment: null, handed_by: PERSON, handed_by_name: 'Ann Lead', handed_at: AT },
  }),
  ...validDeclarations,
  ...validTimetable,
  ...validClaims,
  ...validRegister,
  ...{ ...validNotices, ...validRedactions, ...validAnnotations },
  ...{ ...validConversations, ...validReviews, ...validActions, ...validTrail, ...validEvidence },
  known_box: () => ({
    framework: FRAMEWORK,
    indicator: '106',
    definition_version: 9,
    field: 'neverAttended',
    type: 'count',
    most: 1_000_000,
    with_nil: false,
  }),
} satisfies Record<string, (provider?: string) => Row>

export type Table = keyof typeof validRows

/** The statement that stores a row. */
export function insertion(table: Table, row: Row) {
  const names = Object.keys(row)
  const places = names.map((_, at) => `$${at + 1}`)
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')}) RETURNING 1`
  return { sql, values: Object.values(row) }
}
