import { brokenLines } from './broken-lines'
import { brokenDeclarations, type BrokenRow } from './broken-declarations'
import { brokenFactors } from './broken-factors'
import { brokenClaims } from './broken-claims'
import { brokenTimetable } from './broken-timetable'
import { brokenNotices } from './rows-of-notices'
import { brokenAnnotations } from './rows-of-annotations'
import { brokenActions } from './rows-of-actions'
import { brokenConversations } from './rows-of-conversations'
import { brokenReviews } from './rows-of-reviews'
import { brokenEvidence } from './rows-of-evidence'
import { brokenRedactions } from './rows-of-redactions'
import { brokenSignOn } from './rows-of-sign-on'
import { brokenRegister } from './rows-of-the-register'
import { brokenTrail } from './rows-of-the-trail'

const LONG = 'x'.repeat(4001)

/** One fact a row, and the constraint that refuses it for that fact alone. */
const IDENTITY: BrokenRow[] = [
  ['provider', 'provider_code', { code: 'zz1' }],
  ['provider', 'provider_code', { code: 'ZZ' }],
  ['provider', 'provider_name', { name: '' }],
  ['provider', 'provider_dates', { closed_on: '2019-01-01' }],
  ['commissioner', 'commissioner_code', { code: 'west' }],
  ['commissioner', 'commissioner_name', { name: '' }],
  ['responsibility', 'responsibility_framework', { framework: 'HSPS 1767' }],
  ['named_lead', 'named_lead_framework', { framework: '' }],
  ['named_lead', 'named_lead_side', { side: 'other' }],
  ['named_lead', 'named_lead_name', { name: '' }],
  ['named_lead', 'named_lead_email', { email: 'Ann Lead' }],
  ['named_lead', 'named_lead_telephone', { telephone: 'ask Ann' }],
  ['person', 'person_email', { email: 'New@zz9.example' }],
  ['person', 'person_email', { email: 'nowhere' }],
  ['person', 'person_name', { name: '' }],
  ['membership', 'membership_framework', { framework: 'x' }],
  ['membership', 'membership_role', { role: 'owner' }],
  ['membership', 'membership_role', { framework: null }],
  ['membership', 'membership_role', { role: 'administrator' }],
  ['membership', 'membership_role', { role: 'contributor', provider_code: 'ZZ1', framework: null }],
  ['membership', 'membership_role', { role: 'contributor' }],
  ['membership', 'membership_role', { role: 'commissioner', provider_code: 'ZZ1' }],
  ['membership', 'membership_role', { role: 'auditor', provider_code: 'ZZ1' }],
  ['membership', 'membership_dates', { to_at: '2019-01-01' }],
  ['invitation', 'invitation_token', { token_hash: Buffer.alloc(33) }],
  ['invitation', 'invitation_email', { email: 'A@b.example' }],
  ['invitation', 'invitation_framework', { framework: 'x' }],
  ['invitation', 'invitation_role', { role: 'commissioner' }],
  ['invitation', 'invitation_role', { framework: null }],
  ['invitation', 'invitation_dates', { expires_at: '2026-08-09T09:00:00Z' }],
]

const WINDOWS: BrokenRow[] = [
  ['reporting_window', 'reporting_window_framework', { framework: 'x' }],
  ['reporting_window', 'reporting_window_period', { kind: 'month' }],
  ['reporting_window', 'reporting_window_period', { period: '2027-28-Q5' }],
  ['reporting_window', 'reporting_window_period', { period: '2027-29-Q1', financial_year: '2027-29' }],
  ['reporting_window', 'reporting_window_period', { kind: 'year' }],
  ['reporting_window', 'reporting_window_order', { deadline_at: '2027-12-01T00:00:00Z' }],
  ['window_extension', 'window_extension_framework', { framework: 'x' }],
  ['window_extension', 'window_extension_reason', { reason: '' }],
  ['window_extension', 'window_extension_until', { until_at: '2026-07-01T00:00:00Z' }],
]

const DRAFTS: BrokenRow[] = [
  ['service_offering', 'service_offering_framework', { framework: 'x' }],
  ['service_offering', 'service_offering_offering', { offering: 'Cordotomy' }],
  ['service_offering', 'service_offering_from', { from_period: '2026-27' }],
  ['service_offering', 'service_offering_status', { status: 'perhaps' }],
  ['service_offering', 'service_offering_partner', { status: 'partner' }],
  ['service_offering', 'service_offering_reporter', { reported_by: 'nobody' }],
  ['service_offering', 'service_offering_texts', { partner_name: LONG }],
  ['service_offering', 'service_offering_texts', { completion_rule: LONG }],
  ['quarterly_return', 'quarterly_return_framework', { framework: 'x' }],
  ['quarterly_return', 'quarterly_return_period', { period: '2026-28-Q1', financial_year: '2026-28' }],
  ['quarterly_return', 'quarterly_return_period', { financial_year: '2025-26' }],
  ['quarterly_return', 'quarterly_return_state', { state: 'lost', version: 1 }],
  ['quarterly_return', 'quarterly_return_numbers', { revision: -1 }],
  ['quarterly_return', 'quarterly_return_submitted', { state: 'submitted' }],
  ['draft_line', 'draft_line_framework', { framework: 'x' }],
  ['draft_line', 'draft_line_indicator', { indicator: '10.6' }],
  ['draft_line', 'draft_line_indicator', { indicator: 'about' }],
  ['draft_line', 'draft_line_state', { state: 'zero' }],
  ['draft_line', 'draft_line_texts', { explanation: LONG }],
  ['draft_figure', 'draft_figure_framework', { framework: 'x' }],
  ['draft_figure', 'draft_figure_indicator', { indicator: 'documents' }],
  ['draft_figure', 'draft_figure_field', { field: '__proto__' }],
  ['draft_figure', 'draft_figure_one', { number: null }],
  ['draft_figure', 'draft_figure_one', { text: 'seven' }],
  ['draft_figure', 'draft_figure_number', { number: -1 }],
  ['draft_figure', 'draft_figure_number', { number: 1_000_000_000 }],
  ['draft_figure', 'draft_figure_number', { number: 'NaN' }],
  ['draft_figure', 'draft_figure_text', { number: null, text: LONG }],
]

const SUBMISSIONS: BrokenRow[] = [
  ['submission', 'submission_framework', { framework: 'x' }],
  ['submission', 'submission_period', { financial_year: '2025-26' }],
  ['submission', 'submission_version', { version: 0, reason: 'again' }],
  ['submission', 'submission_again', { version: 2 }],
  ['submission', 'submission_texts', { declaration: '' }],
  ['submission', 'submission_digests', { figures_sha256: 'A'.repeat(64) }],
  ['submission', 'submission_digests', { audit_seq: 0 }],
  ['submission', 'submission_snapshot', { snapshot: '{"lines":[1]}' }],
  ['submitted_line', 'submitted_line_framework', { framework: 'x' }],
  ['submitted_line', 'submitted_line_period', { period: '2025-26-Q1' }],
  ['receipt', 'receipt_framework', { framework: 'x' }],
  ['receipt', 'receipt_period', { financial_year: '2025-26' }],
  ['receipt', 'receipt_digest', { figures_sha256: 'g'.repeat(64) }],
]

const DECISIONS: BrokenRow[] = [
  ['return_decision', 'return_decision_framework', { framework: 'x' }],
  ['return_decision', 'return_decision_period', { financial_year: '2025-26' }],
  ['return_decision', 'return_decision_numbers', { version: 0 }],
  ['return_decision', 'return_decision_numbers', { revision: -1 }],
  ['return_decision', 'return_decision_decision', { decision: 'regretted' }],
  ['return_decision', 'return_decision_reason', { reason: null }],
  ['return_decision', 'return_decision_reason', { decision: 'returned', reason: ' \n' }],
  ['return_decision', 'return_decision_reason', { reason: 'x'.repeat(1001) }],
  ['return_decision', 'return_decision_reason', { decision: 'accepted' }],
  ['return_decision', 'return_decision_name', { decided_by_name: '' }],
  ['return_decision', 'return_decision_reason', { decision: 'withdrawn', reason: null }],
  ['handover', 'handover_framework', { framework: 'x' }],
  ['handover', 'handover_period', { period: '2026' }],
  ['handover', 'handover_revision', { revision: -1 }],
  ['handover', 'handover_step', { step: 'lost', comment: 'Said' }],
  ['handover', 'handover_comment', { comment: 'Said of what is ready' }],
  ['handover', 'handover_comment', { step: 'back' }],
  ['handover', 'handover_comment', { step: 'back', comment: ' \n' }],
  ['handover', 'handover_comment', { step: 'withdrawn', comment: 'x'.repeat(1001) }],
  ['handover', 'handover_name', { handed_by_name: '' }],
]

const BOXES: BrokenRow[] = [
  ['known_box', 'known_box_names', { framework: 'x' }],
  ['known_box', 'known_box_names', { indicator: 'about' }],
  ['known_box', 'known_box_names', { field: '__proto__' }],
  ['known_box', 'known_box_names', { definition_version: 0 }],
  ['known_box', 'known_box_type', { type: 'number' }],
  ['known_box', 'known_box_most', { most: 0 }],
  ['known_box', 'known_box_most', { most: 'NaN' }],
]

export const brokenRows = [
  ...IDENTITY,
  ...WINDOWS,
  ...DRAFTS,
  ...SUBMISSIONS,
  ...DECISIONS,
  ...brokenDeclarations,
  ...brokenLines,
  ...brokenFactors,
  ...brokenTimetable,
  ...brokenClaims,
  ...brokenRegister,
  ...brokenSignOn,
  ...brokenNotices,
  ...brokenRedactions,
  ...brokenAnnotations,
  ...brokenConversations,
  ...brokenReviews,
  ...brokenEvidence,
  ...brokenActions,
  ...brokenTrail,
  ...BOXES,
]
