import { keepsRegister } from './declared-admin'
import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const ALL = '/admin/people'
/** For whoever keeps the people of a provider. */
const keepsOwn = { who: 'people:invite', of: 'nothing', stranger: 'sign-in', ofNone: true } as const
const keepsTheirs = { who: 'people:invite', of: 'provider', stranger: 'sign-in' } as const
const FORGED = ['0', "x' OR 1=1", '00000000-0000-4000-8000-00000000dead']

/** Where people are kept: everybody's, and those of one's own provider. */
export const peoplePages: Readonly<Record<string, PageRule>> = {
  [ALL]: {
    ...keepsRegister,
    at: () => [ALL, `${ALL}?search=lead&role=service-lead&organisation=ZZ1&state=in-use&page=1`],
    shows: () => 'lead1@test.example',
  },
  [`${ALL}/invite`]: { ...keepsRegister, at: () => [`${ALL}/invite`], shows: () => 'Administrator' },
  [`${ALL}/import`]: {
    ...keepsRegister,
    at: () => [`${ALL}/import`],
    absentAt: () => [`${ALL}/import?framework=none-100`],
    shows: () => 'Invite many from a file',
  },
  [`${ALL}/two-people`]: {
    ...keepsRegister,
    at: () => [`${ALL}/two-people?provider=ZZ1`],
    absentAt: () => [`${ALL}/two-people`, `${ALL}/two-people?provider=ZZ9`],
    shows: () => 'Two people for each return',
  },
  [`${ALL}/[id]`]: {
    ...keepsRegister,
    at: ({ person }) => [`${ALL}/${person}`, `${ALL}/${person}?done=given`],
    absentAt: () => FORGED.map((id) => `${ALL}/${encodeURIComponent(id)}`),
    shows: () => 'Account since',
  },
  [`${ALL}/[id]/change`]: {
    ...keepsRegister,
    at: ({ person }) => ['role', 'access'].map((to) => `${ALL}/${person}/change?to=${to}`),
    absentAt: ({ person }) =>
      ['', '?to=end', '?to=deputy&membership=x', '?to=withdraw', '?to=__proto__'].map(
        (asked) => `${ALL}/${person}/change${asked}`,
      ),
    shows: () => 'lead1',
  },
  '/people': {
    ...keepsOwn,
    at: () => ['/people', '/people?search=lead&page=1'],
    shows: () => '@test.example',
  },
  '/people/invite': { ...keepsOwn, at: () => ['/people/invite'], shows: () => 'Invite somebody' },
  '/people/two-people': {
    ...keepsTheirs,
    at: ({ provider }) => [`/people/two-people?provider=${encodeURIComponent(provider)}`],
    shows: () => 'Two people for each return',
  },
  '/people/[id]': {
    ...keepsTheirs,
    at: ({ person }) => [`/people/${encodeURIComponent(person)}`],
    absentAt: () => FORGED.map((id) => `/people/${encodeURIComponent(id)}`),
    shows: () => 'Account since',
  },
  '/people/[id]/change': {
    ...keepsTheirs,
    at: ({ person }) =>
      ['role', 'access'].map((to) => `/people/${encodeURIComponent(person)}/change?to=${to}`),
    absentAt: ({ person }) => [`/people/${encodeURIComponent(person)}/change?to=withdraw`],
    shows: () => 'They are signed out at once',
  },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }
const inPlace = { ...keepsOwn, stranger: 'in-place', state: unposted } as const
const REASON = 'She has moved to another service.'
const change = ({ person }: Objects, to: string) => `/people/${encodeURIComponent(person)}/change?to=${to}`
const noDays = {
  ...{ 'from-day': '', 'from-month': '', 'from-year': '', 'to-day': '', 'to-month': '', 'to-year': '' },
}

/** The file with which many are invited. */
export const peopleRoutes: Readonly<Record<string, PageRule>> = {
  [`${ALL}/import/template.csv`]: {
    ...keepsRegister,
    stranger: 401,
    at: () => [`${ALL}/import/template.csv`],
    shows: () => 'name,email,role,organisation',
  },
}

/** What is done to people; each is tried by gatekeepers here, and by everybody where it is decided. */
export const peopleActions: Readonly<Record<string, ActionRule>> = {
  'src/features/people/actions.ts invitePersonAction': {
    ...inPlace,
    page: () => '/people/invite',
    typed: () => ({ name: 'Robin Ashdown', address: 'robin@zz1.example', role: 'contributor', ...noDays }),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people/actions.ts giveRoleAction': {
    ...inPlace,
    page: (objects) => change(objects, 'role'),
    typed: () => ({ role: 'contributor', ...noDays }),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people/actions.ts endRoleAction': {
    ...inPlace,
    page: (objects) => `${change(objects, 'end')}&membership=${objects.membership}`,
    typed: () => ({ reason: REASON, 'to-day': '', 'to-month': '', 'to-year': '' }),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people/actions.ts nameDeputyAction': {
    ...inPlace,
    page: (objects) => `${change(objects, 'deputy')}&membership=${objects.membership}`,
    typed: () => ({ ...noDays, deputy: '' }),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people/actions.ts inviteAgainAction': {
    ...inPlace,
    page: ({ invitationId }) => `/people/${invitationId}`,
    typed: () => ({}),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people/actions.ts withdrawInvitationAction': {
    ...inPlace,
    page: ({ invitationId }) => `/people/${invitationId}/change?to=withdraw`,
    typed: () => ({ reason: REASON }),
    writes: ({ provider }) => [provider],
  },
  'src/features/people/actions.ts takeUpInvitationAction': {
    ...{ who: 'signed-in', of: 'nothing', ofNone: true, stranger: 'in-place', state: unposted },
    offeredTo: 'service-lead',
    page: ({ taking }) => `/invitation/${taking}`,
    typed: () => ({}),
    writes: ({ provider }) => [provider, 'nobody'],
  },
  'src/features/people-import/actions.ts importPeopleAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${ALL}/import`,
    state: { ...unposted, preview: null, faults: [], moreFaults: 0, done: null },
    typed: () => ({ step: 'check' }),
    writes: () => [],
  },
  'src/features/two-people/actions.ts setTwoPeopleAction': {
    ...inPlace,
    page: ({ provider }) => `/people/two-people?provider=${provider}`,
    typed: () => ({ wanted: 'yes', reason: REASON }),
    writes: ({ provider }) => [provider],
  },
  'src/features/people/actions.ts setAccessAction': {
    ...inPlace,
    page: (objects) => change(objects, 'access'),
    typed: () => ({ reason: REASON }),
    writes: ({ provider }) => [provider, 'nobody', 'national'],
  },
}
