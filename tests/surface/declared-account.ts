import { unposted } from '@/features/account/account-states'
import { keepsRegister } from './declared-admin'
import { PASSPHRASE, type Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const segment = encodeURIComponent
const ofAll = { who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true } as const
const ofOwn = { who: 'signed-in', of: 'nothing', stranger: 'sign-in', ofNone: true } as const
const helps = {
  who: 'people:invite',
  also: 'registry:manage',
  of: 'provider',
  ofNone: true,
  heldUnder: 'hsps-1767',
} as const
const helpOf = ({ person }: Objects) => `/people/${segment(person)}/second-factor`
const state = unposted
const empty = { answer: 0, email: '', errors: [] }

/** Pages about how somebody signs in, their own or another's. */
export const accountPages: Readonly<Record<string, PageRule>> = {
  '/account': {
    ...ofOwn,
    at: () => ['/account', '/account?changed=sessions'],
    shows: () => 'Where you are signed in',
  },
  '/account/confirm': {
    ...ofOwn,
    at: () => ['/account/confirm', '/account/confirm?next=//elsewhere.example'],
    shows: () => '<a href="/">Go on</a>',
  },
  '/account/passphrase': {
    ...ofOwn,
    at: () => ['/account/passphrase'],
    shows: () => 'Change your passphrase',
  },
  '/account/roles': {
    ...ofOwn,
    at: () => ['/account/roles'],
    namesOwn: true,
    shows: () => 'Give up a role of yours',
  },
  '/account/second-factor': {
    ...ofOwn,
    at: () => ['/account/second-factor'],
    shows: () => 'id="totp-key"',
  },
  '/admin/people/[id]/sessions': {
    ...{ ...keepsRegister, of: 'shared' },
    at: ({ person }) => [`/admin/people/${segment(person)}/sessions`],
    shows: () => 'Sessions of ',
  },
  '/forgotten': {
    ...ofAll,
    at: () => ['/forgotten', '/forgotten?asked=yes'],
    shows: () => 'It works once, for an hour',
  },
  '/forgotten/[token]': {
    ...ofAll,
    of: 'shared',
    at: ({ invitation }) => [`/forgotten/${segment(invitation)}`],
    shows: () => 'Choose a new passphrase',
  },
  '/people/[id]/second-factor': {
    ...{ ...helps, stranger: 'sign-in' },
    at: (objects) => [helpOf(objects)],
    shows: () => 'to sign in',
  },
  '/sign-in/code': {
    ...{ ...ofAll, stranger: 'sign-in', isForHalf: true },
    at: () => ['/sign-in/code'],
    sendsOn: '/sign-in',
    shows: () => 'Enter your code',
  },
}

/** What is done to how somebody signs in. It is shown by tests of its own, and here that nothing else does it. */
export const accountActions: Readonly<Record<string, ActionRule>> = {
  'src/features/account/actions.ts enrolAction': {
    ...{ ...ofOwn, state, page: () => '/account/second-factor' },
    typed: () => ({ code: '000 000' }),
    writes: () => [],
  },
  'src/features/account/actions.ts renewCodesAction': {
    ...{ ...ofOwn, state, page: () => '/account/second-factor' },
    formOf: 'enrolAction',
    typed: () => ({ passphrase: '' }),
    writes: () => [],
  },
  'src/features/account/actions.ts changePassphraseAction': {
    ...{ ...ofOwn, state, page: () => '/account/passphrase' },
    typed: () => ({ present: PASSPHRASE, chosen: 'seven patient lanterns hum' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/account/actions.ts confirmAction': {
    ...{ ...ofOwn, state, page: () => '/account/passphrase' },
    formOf: 'changePassphraseAction',
    typed: () => ({ passphrase: PASSPHRASE }),
    writes: () => [],
  },
  'src/features/account/actions.ts endSessionAction': {
    ...{ ...ofOwn, state, page: () => '/account' },
    formOf: 'signOutAction',
    typed: ({ person }) => ({ personId: person, session: 'others' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/people/actions.ts giveUpRoleAction': {
    ...{ ...ofOwn, stranger: 'in-place', state, page: () => '/account/roles' },
    typed: () => ({
      reason: 'I have moved to another service.',
      'to-day': '',
      'to-month': '',
      'to-year': '',
    }),
    writes: () => [],
  },
  'src/features/account/actions.ts resetFactorAction': {
    ...{ ...ofOwn, ...keepsRegister, state, page: helpOf },
    formOf: 'makeLinkAction',
    typed: () => ({ reason: 'Their phone fell into the harbour.' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/account/actions.ts makeLinkAction': {
    ...{ ...ofOwn, ...keepsRegister, state, page: helpOf },
    typed: () => ({}),
    writes: () => ['nobody', 'national'],
  },
  'src/features/session/actions.ts choosePassphraseAction': {
    ...{ ...ofAll, of: 'shared', state: empty },
    page: ({ invitation }) => `/forgotten/${invitation}`,
    typed: () => ({ chosen: 'seven patient lanterns hum' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/session/actions.ts forgottenAction': {
    ...{ ...ofAll, state: empty, page: () => '/forgotten' },
    typed: () => ({ email: 'executive1@test.example' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/session/actions.ts giveCodeAction': {
    ...{ ...ofAll, state: empty, page: () => '/sign-in' },
    formOf: 'signInAction',
    typed: () => ({ code: '123 456' }),
    writes: () => [],
  },
}
