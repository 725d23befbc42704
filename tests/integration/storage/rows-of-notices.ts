import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'

const BEFORE = '2026-07-31T09:00:00Z'

/** Of what is told to people, with nothing wrong. */
export const validNotices = {
  notice: () => ({
    kind: 'invitation',
    key: 'invitation-1',
    email: 'new@zz9.example',
    name: 'New Person',
    framework: FRAMEWORK,
    facts: {},
    href: '/invitation',
    state: 'waiting',
    queued_at: AT,
    next_at: AT,
  }),
  notice_attempt: () => ({ notice_id: PERSON, number: 1, at: AT, outcome: 'sent', answer: '250 OK' }),
  notice_choice: () => ({ person_id: PERSON, kind: 'overdue', off_at: AT }),
  shared_mailbox: () => ({
    framework: FRAMEWORK,
    organisation: 'ZZ9',
    role: 'service-lead',
    email: 'team@zz9.example',
    from_at: AT,
  }),
}

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenNotices: BrokenRow[] = [
  ['notice', 'notice_kind', { kind: 'gossip' }],
  ['notice', 'notice_key', { key: '' }],
  ['notice', 'notice_key', { key: 'x'.repeat(301) }],
  ['notice', 'notice_email', { email: 'New@zz9.example' }],
  ['notice', 'notice_email', { email: 'nowhere' }],
  ['notice', 'notice_email', { email: `${'x'.repeat(243)}@zz9.example` }],
  ['notice', 'notice_name', { name: '' }],
  ['notice', 'notice_framework', { framework: 'x' }],
  ['notice', 'notice_facts', { facts: '[]' }],
  ['notice', 'notice_href', { href: '//elsewhere.example' }],
  ['notice', 'notice_href', { href: String.raw`/\elsewhere.example` }],
  ['notice', 'notice_href', { href: 'https://elsewhere.example/' }],
  ['notice', 'notice_href', { href: `/${'x'.repeat(500)}` }],
  ['notice', 'notice_state', { state: 'lost', closed_at: AT }],
  ['notice', 'notice_closed', { state: 'sent' }],
  ['notice', 'notice_closed', { closed_at: AT }],
  ['notice', 'notice_secret', { state: 'sent', closed_at: AT, secret: 'a-token' }],
  ['notice', 'notice_tries', { tries: -1 }],
  ['notice_attempt', 'notice_attempt_number', { number: 0 }],
  ['notice_attempt', 'notice_attempt_outcome', { outcome: 'perhaps' }],
  ['notice_attempt', 'notice_attempt_answer', { answer: 'x'.repeat(501) }],
  ['notice_choice', 'notice_choice_kind', { kind: 'invitation' }],
  ['notice_choice', 'notice_choice_order', { on_at: BEFORE }],
  ['shared_mailbox', 'shared_mailbox_framework', { framework: 'x' }],
  ['shared_mailbox', 'shared_mailbox_email', { email: 'Team@zz9.example' }],
  ['shared_mailbox', 'shared_mailbox_email', { email: 'team@zz9.example, other@zz9.example' }],
  ['shared_mailbox', 'shared_mailbox_order', { to_at: BEFORE }],
]
