import { aFullReturn } from '../factories/typed-return'
import { type Objects, PASSPHRASE } from './objects'
import type { ActionRule, PageRule } from './rules'

const openToAll = { who: 'everybody', of: 'nothing', stranger: 'open' } as const
const readsDraft = { who: 'return:read-draft', of: 'provider', stranger: 'sign-in' } as const
const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const
const readsTrail = { who: 'audit:read', of: 'provider', stranger: 'sign-in' } as const
const readsOverviews = { ...readsSubmitted, of: 'nothing' } as const

const segment = encodeURIComponent
const both = ({ draft, submitted }: Objects, rest = '') =>
  [draft, submitted].map((id) => `/returns/${segment(id)}${rest}`)

/** The one table of what may be asked of the service, by pattern of the address. */
const pages: Readonly<Record<string, PageRule>> = {
  '/': { ...openToAll, who: 'signed-in', stranger: 'sign-in', at: () => ['/'], shows: () => 'Sign out' },
  '/500': { ...openToAll, at: () => ['/500'], status: 404, shows: () => 'Page not found' },
  '/_global-error': { ...openToAll, at: () => ['/_global-error'], status: 500, shows: () => '<title>500' },
  '/_not-found': {
    ...openToAll,
    at: () => ['/no-such-page', '/_not-found', '/returns/ZZ1-2026-27-Q2/check/more'],
    status: 404,
    shows: () => 'Page not found',
  },
  '/audit': {
    ...readsTrail,
    of: 'nothing',
    at: ({ draft }) => [
      '/audit',
      `/audit?return=${segment(draft)}`,
      '/audit?organisation=ZZ9',
      '/audit?older=ZZ9.1',
    ],
    shows: () => 'Audit trail',
  },
  '/audit/[organisation]/[seq]': {
    ...readsTrail,
    at: ({ provider }) => [1, 2].map((seq) => `/audit/${segment(provider)}/${seq}`),
    absentAt: ({ provider }) =>
      ['0', '999999', '1e0', '9'.repeat(40)].map((seq) => `/audit/${segment(provider)}/${seq}`),
    shows: () => 'every event is as it was recorded',
  },
  '/dashboards': {
    ...readsOverviews,
    at: ({ period }) => ['/dashboards', `/dashboards?period=${period}`],
    shows: () => 'Results of',
  },
  '/dashboards/indicators/[code]': {
    ...readsOverviews,
    of: 'shared',
    at: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}`],
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/providers/[provider]': {
    ...readsSubmitted,
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}`,
      `/dashboards/providers/${segment(provider)}?period=${segment(period)}`,
    ],
    shows: ({ provider }) => provider,
  },
  '/dashboards/providers/[provider]/[period]/[code]': {
    ...readsSubmitted,
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/${segment(period)}/110`,
      `/dashboards/providers/${segment(provider)}/${segment(period)}/110?version=1`,
    ],
    absentAt: ({ provider, draft }) => [
      `/dashboards/providers/${segment(provider)}/${segment(draft.slice(-10))}/110`,
      `/dashboards/providers/${segment(provider)}/2026-27-Q1/110?version=2`,
    ],
    shows: ({ secret }) => secret,
  },
  '/exports': { ...readsOverviews, at: () => ['/exports'], shows: () => 'Annual exports' },
  '/indicators': { ...openToAll, at: () => ['/indicators'], shows: () => 'The indicators' },
  '/indicators/[code]': {
    ...openToAll,
    of: 'shared',
    at: ({ indicator }) => [`/indicators/${segment(indicator)}`],
    shows: ({ indicator }) => indicator,
  },
  '/invitation/[token]': {
    ...openToAll,
    of: 'shared',
    at: ({ invitation }) => [`/invitation/${segment(invitation)}`],
    shows: () => 'Somebody new',
  },
  '/returns': { ...readsOverviews, at: () => ['/returns'], shows: () => 'Quarterly returns' },
  '/returns/[returnId]': { ...readsDraft, at: both, shows: ({ provider }) => provider },
  '/returns/[returnId]/[section]': {
    ...readsDraft,
    at: (objects) => both(objects, '/outcomes'),
    absentAt: (objects) => both(objects, '/no-such-section'),
    shows: ({ provider }) => provider,
  },
  '/returns/[returnId]/check': {
    ...readsDraft,
    at: (objects) => both(objects, '/check'),
    shows: ({ secret }) => secret,
  },
  '/returns/[returnId]/submitted': {
    ...readsSubmitted,
    at: ({ submitted }) => [
      `/returns/${segment(submitted)}/submitted`,
      `/returns/${segment(submitted)}/submitted?version=1`,
    ],
    absentAt: ({ draft, submitted }) => [
      `/returns/${segment(draft)}/submitted`,
      `/returns/${segment(submitted)}/submitted?version=2`,
    ],
    shows: ({ secret }) => secret,
  },
  '/sign-in': {
    ...openToAll,
    at: () => ['/sign-in'],
    sendsOn: '/',
    shows: () => 'Sign in',
  },
}

const routes: Readonly<Record<string, PageRule>> = {
  // These tests load no demo, which the service waits for where it stands on an embedded cluster.
  '/api/health': { ...openToAll, at: () => ['/api/health'], status: 503, shows: () => 'not-ready' },
  '/exports/[file]': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 401,
    at: ({ year }) => [`/exports/${segment(year)}.csv`],
    absentAt: ({ year }) => [`/exports/${segment(year)}.exe`, `/exports/${segment(year)}`],
    shows: () => 'definition_version',
    writes: ['downloads'],
  },
  '/icon.svg': { ...openToAll, at: () => ['/icon.svg'], shows: () => '<svg' },
}

const untouched = { answer: 0, typed: null, findings: [], problem: null }
const untouchedSection = { ...untouched, seen: null, conflicts: [], takeaway: null }

const actions: Readonly<Record<string, ActionRule>> = {
  'src/features/returns/actions.ts saveSectionAction': {
    who: 'return:fill',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'sign-in',
    page: ({ draft }) => `/returns/${draft}/programme`,
    state: untouchedSection,
    typed: () => ({
      ...(aFullReturn()['programme'] as Record<string, string>),
      ...{ '106.numerator': '23', then: 'stay' },
    }),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts submitReturnAction': {
    who: 'return:submit',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'sign-in',
    page: ({ draft }) => `/returns/${draft}/check`,
    state: untouched,
    typed: () => ({ declared: 'yes' }),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/session/actions.ts acceptInvitationAction': {
    who: 'everybody',
    of: 'shared',
    stranger: 'open',
    page: ({ invitation }) => `/invitation/${invitation}`,
    state: { attempt: 0, errors: [] },
    typed: () => ({ passphrase: PASSPHRASE }),
    writes: () => ['nobody', 'ZZ1', 'national'],
  },
  'src/features/session/actions.ts signInAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    page: () => '/sign-in',
    state: { attempt: 0, email: '', errors: [] },
    typed: () => ({ email: 'executive1@test.example', passphrase: PASSPHRASE }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/session/actions.ts signOutAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    page: () => '/',
    typed: () => ({}),
    writes: () => ['nobody', 'national'],
  },
}

/** All of it. What the build has and this does not fails the tests, and so does what the build no longer has. */
export const declared = { pages, routes, actions }
