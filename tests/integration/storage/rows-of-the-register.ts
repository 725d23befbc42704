import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'
import { validSignOn } from './rows-of-sign-on'
import type { Row } from './valid-rows'

const BEFORE = '2026-07-31T09:00:00Z'
const deputy = {
  role: 'service-lead',
  provider_code: 'ZZ1',
  deputy_for: '00000000-0000-4000-8000-000000000002',
}
const LAST = '2099-01-01T00:00:00Z'
const LATER = { from_date: '2025-04-01' }
const ENDED = { to_date: '2025-03-31' }

/** Of organisations, of two people for two steps, and of refused attempts to sign in, with nothing wrong. */
export const validRegister = {
  ...validSignOn,
  organisation_name: () => ({ organisation: 'ZZ9', from_date: '2026-08-01', name: 'Ninth' }),
  reading_responsibility: (provider = 'ZZ9') => ({
    framework: FRAMEWORK,
    provider_code: provider,
    commissioner_code: 'NORTH',
    from_date: '2020-04-01',
  }),
  succession: () => ({
    provider_code: 'ZZ9',
    successor_code: 'ZZ1',
    from_date: '2026-08-01',
    reason: 'A merger',
  }),
  two_people_rule: (provider = 'ZZ9') => ({ framework: FRAMEWORK, provider_code: provider, from_at: AT }),
  sign_in_refusal: () => ({ day: '2026-08-01', object: PERSON, refused: 1, first_at: AT, last_at: AT }),
}

/** One fact a row of it, and of people's roles, and the constraint that refuses it for that fact alone. */
export const brokenRegister: BrokenRow[] = [
  ['organisation_name', 'organisation_name_organisation', { organisation: 'zz9' }],
  ['organisation_name', 'organisation_name_name', { name: '' }],
  ['organisation_name', 'organisation_name_name', { name: 'x'.repeat(201) }],
  ['reading_responsibility', 'reading_responsibility_framework', { framework: 'x' }],
  ['succession', 'succession_other', { successor_code: 'ZZ9' }],
  ['succession', 'succession_reason', { reason: '' }],
  ['succession', 'succession_reason', { reason: 'x'.repeat(4001) }],
  ['membership', 'membership_deputy', deputy],
  ['membership', 'membership_deputy', { ...deputy, to_at: LAST, deputy_for: PERSON }],
  ['membership', 'membership_deputy', { ...deputy, to_at: LAST, role: 'contributor' }],
  ['invitation', 'invitation_role_dates', { from_date: '2026-08-02', to_date: '2026-08-01' }],
  ['invitation', 'invitation_ended', { used_at: AT, withdrawn_at: AT }],
  ['two_people_rule', 'two_people_rule_framework', { framework: 'x' }],
  ['two_people_rule', 'two_people_rule_dates', { to_at: BEFORE }],
  ['sign_in_refusal', 'sign_in_refusal_counts', { refused: 0 }],
  ['sign_in_refusal', 'sign_in_refusal_counts', { refused: -1, locked: 2 }],
  ['sign_in_refusal', 'sign_in_refusal_counts', { locked: -1, refused: 2 }],
  ['sign_in_refusal', 'sign_in_refusal_times', { last_at: BEFORE }],
  ['sign_in_refusal', 'sign_in_refusal_object', { object: 'somebody@zz9.example' }],
]

/** Two rows at a time that are refused, and when the first ends so that both are stored. */
export const overlaps: [...BrokenRow, end: Row][] = [
  ['responsibility', 'responsibility_one_at_a_time', { ...LATER, commissioner_code: 'SOUTH' }, ENDED],
  ['named_lead', 'named_lead_one_at_a_time', { ...LATER, name: 'Bea Lead' }, ENDED],
  ['reading_responsibility', 'reading_responsibility_once', LATER, ENDED],
  ['membership', 'membership_once', { from_at: '2099-01-02T00:00:00Z' }, { to_at: LAST }],
  ['two_people_rule', 'two_people_rule_once', { from_at: '2099-01-02T00:00:00Z' }, { to_at: LAST }],
]
