import { NOTICE_ID } from '../support/a-notice'
import { keepsRegister } from './declared-admin'
import { redactionActions, redactionPages } from './declared-redactions'
import type { ActionRule, PageRule } from './rules'

const OUTBOX = '/admin/outbox'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const anybody = { who: 'signed-in', of: 'nothing', stranger: 'sign-in', ofNone: true } as const
const invites = { ...anybody, who: 'people:invite' } as const

/** Pages about notices, and about texts that are taken out. */
export const noticePages: Readonly<Record<string, PageRule>> = {
  ...redactionPages,
  [OUTBOX]: {
    ...keepsRegister,
    at: () => [OUTBOX, `${OUTBOX}?state=kept`, `${OUTBOX}?older=${NOTICE_ID}`],
    absentAt: () => [`${OUTBOX}?state=lost`, `${OUTBOX}?older=1`, `${OUTBOX}?older=x&newer=y`],
    shows: () => 'Test the mail',
  },
  [`${OUTBOX}/[noticeId]`]: {
    ...keepsRegister,
    at: () => [`${OUTBOX}/${NOTICE_ID}`],
    absentAt: () => [UNKNOWN, '1', `${NOTICE_ID}0`].map((id) => `${OUTBOX}/${id}`),
    shows: () => 'Quarter 2 of 2026-27 is open now',
  },
  [`${OUTBOX}/mailboxes`]: {
    ...keepsRegister,
    at: () => [`${OUTBOX}/mailboxes`, `${OUTBOX}/mailboxes?saved=yes`],
    shows: () => 'Shared mailboxes',
  },
  '/account/mailboxes': {
    ...invites,
    at: () => ['/account/mailboxes'],
    shows: () => 'Shared mailboxes',
  },
  '/account/notices': {
    ...anybody,
    at: () => ['/account/notices', '/account/notices?saved=yes'],
    shows: () => 'Tell me when',
  },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** What is done about them. */
export const noticeActions: Readonly<Record<string, ActionRule>> = {
  ...redactionActions,
  'src/features/notices/actions.ts sendTestAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => OUTBOX,
    state: unposted,
    typed: () => ({}),
    leadsTo: OUTBOX,
    writes: () => ['nobody'],
  },
  'src/features/notices/actions.ts retryNoticeAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${OUTBOX}/${NOTICE_ID}`,
    state: unposted,
    typed: () => ({}),
    leadsTo: OUTBOX,
    writes: () => ['nobody', 'national'],
  },
  'src/features/notices/actions.ts chooseNoticesAction': {
    ...anybody,
    stranger: 'in-place',
    page: () => '/account/notices',
    state: unposted,
    typed: () => ({ overdue: 'yes' }),
    leadsTo: '/account/notices',
    writes: () => ['nobody', 'national'],
  },
  'src/features/notices/actions.ts setMailboxAction': {
    ...invites,
    stranger: 'in-place',
    page: () => '/account/mailboxes',
    state: unposted,
    typed: ({ provider }) => ({
      office: `hsps-1767/${provider}/contributor`,
      mailbox: 'pain.service@test.example',
    }),
    leadsTo: '/account/mailboxes',
    writes: ({ provider }) => [provider],
  },
}
