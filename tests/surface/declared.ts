import { declaredActions as actions } from './declared-actions'
import { adminPages } from './declared-admin'
import { accountActions, accountPages } from './declared-account'
import { actionPages } from './declared-of-actions'
import { dashboardPages, dashboardRoutes } from './declared-dashboards'
import { declarationPages } from './declared-declarations'
import { organisationPages, organisationRoutes } from './declared-organisations'
import { peoplePages, peopleRoutes } from './declared-people'
import { evidencePages, evidenceRoutes } from './declared-evidence'
import { brokenPages, healthRoutes } from './declared-health'
import { fileRoutes, servicePages } from './declared-files'
import { timetablePages } from './declared-timetable'
import { signOnPages, signOnRoutes } from './declared-sign-on'
import { DRAFT_PERIOD, type Objects } from './objects'
import { noticePages } from './declared-notices'
import { paperPages, paperRoutes } from './declared-papers'
import { reviewPages, reviewRoutes } from './declared-reviews'
import type { PageRule } from './rules'

const openToAll = { who: 'everybody', of: 'nothing', stranger: 'open' } as const
const ofNone = { ...openToAll, ofNone: true } as const
const readsDraft = { who: 'return:read-draft', of: 'provider', stranger: 'sign-in' } as const
const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const
const readsTrail = { who: 'audit:read', of: 'provider', stranger: 'sign-in', ofNone: true } as const
const reopens = { who: 'return:reopen', of: 'provider', stranger: 'sign-in' } as const
const judges = { who: 'return:judge', of: 'provider', stranger: 'sign-in' } as const
const readsOverviews = { ...readsSubmitted, of: 'nothing' } as const

const segment = encodeURIComponent
const both = ({ draft, submitted }: Objects, rest = '') =>
  [draft, submitted].map((id) => `/returns/${segment(id)}${rest}`)

/** The one table of what may be asked of the service, by pattern of the address. */
const pages: Readonly<Record<string, PageRule>> = {
  '/': { ...ofNone, who: 'signed-in', stranger: 'sign-in', at: () => ['/'], shows: () => 'Sign out' },
  ...brokenPages,
  '/500': { ...ofNone, at: () => ['/500'], status: 404, shows: () => 'Page not found' },
  '/_not-found': {
    ...ofNone,
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
    // The first event is of no framework, the second of the first one.
    at: ({ provider, framework }) =>
      (framework === 'hsps-1767' ? [1, 2] : [1]).map((seq) => `/audit/${segment(provider)}/${seq}`),
    absentAt: ({ provider }) =>
      ['0', '999999', '1e0', '9'.repeat(40)].map((seq) => `/audit/${segment(provider)}/${seq}`),
    shows: () => 'every event is as it was recorded',
  },
  ...adminPages,
  ...noticePages,
  ...organisationPages,
  ...timetablePages,
  ...peoplePages,
  ...accountPages,
  ...actionPages,
  ...dashboardPages,
  ...{ ...declarationPages, ...evidencePages, ...reviewPages },
  '/indicators': { ...openToAll, at: () => ['/indicators'], shows: () => 'The indicators' },
  '/indicators/[code]': {
    ...openToAll,
    of: 'shared',
    at: ({ indicator }) => [`/indicators/${segment(indicator)}`],
    shows: ({ indicator }) => indicator,
  },
  '/invitation/[token]': {
    ...ofNone,
    of: 'shared',
    at: ({ invitation }) => [`/invitation/${segment(invitation)}`],
    shows: () => 'Somebody new',
  },
  '/profiles': { ...readsOverviews, at: () => ['/profiles'], shows: () => 'Service profile' },
  '/profiles/[provider]': {
    ...readsSubmitted,
    at: ({ provider }) => [`/profiles/${segment(provider)}`],
    shows: ({ provider }) => provider,
  },
  '/profiles/[provider]/change': {
    ...{ who: 'profile:record', of: 'provider', stranger: 'sign-in' },
    at: ({ provider }) => [
      `/profiles/${segment(provider)}/change`,
      `/profiles/${segment(provider)}/change?from=${DRAFT_PERIOD}`,
    ],
    absentAt: ({ provider }) => [`/profiles/${segment(provider)}/change?from=2019-20-Q1`],
    shows: ({ provider }) => provider,
  },
  '/returns': {
    ...readsOverviews,
    at: ({ provider, period }) => [
      '/returns',
      `/returns?provider=${segment(provider)}&period=${segment(period)}&state=submitted`,
    ],
    shows: () => 'Quarterly returns',
  },
  '/returns/[returnId]': { ...readsDraft, at: both, shows: ({ provider }) => provider },
  '/returns/[returnId]/[section]': {
    ...readsDraft,
    at: (objects) => both(objects, `/${objects.section}`),
    absentAt: (objects) => both(objects, '/no-such-section'),
    shows: ({ provider }) => provider,
  },
  '/returns/[returnId]/check': {
    ...readsDraft,
    at: (objects) => both(objects, '/check'),
    shows: ({ secret }) => secret,
  },
  '/returns/[returnId]/decide': {
    ...judges,
    at: ({ submitted }) => [`/returns/${segment(submitted)}/decide`],
    absentAt: ({ draft }) => [`/returns/${segment(draft)}/decide`],
    shows: ({ submitted }) => submitted,
  },
  '/returns/[returnId]/reopen': {
    ...reopens,
    at: ({ submitted }) => [`/returns/${segment(submitted)}/reopen`],
    absentAt: ({ draft }) => [`/returns/${segment(draft)}/reopen`],
    shows: ({ submitted }) => submitted,
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
  ...{ ...servicePages, ...signOnPages, ...paperPages },
}

const routes: Readonly<Record<string, PageRule>> = {
  ...dashboardRoutes,
  ...healthRoutes,
  '/dashboards/providers/[provider]/trends/[file]': {
    ...readsSubmitted,
    stranger: 401,
    at: ({ provider, period, line }) => {
      const file = `/dashboards/providers/${segment(provider)}/trends/${line}.csv`
      return [file, `${file}?period=${segment(period)}&as=first`]
    },
    absentAt: ({ provider, line }) =>
      [line, `${line}.exe`, '999.csv', `${line}.csv?period=2019-20-Q1`].map(
        (file) => `/dashboards/providers/${segment(provider)}/trends/${file}`,
      ),
    shows: ({ line }) => `,${line},`,
  },
  ...{ ...fileRoutes, ...paperRoutes, ...evidenceRoutes, ...reviewRoutes },
  ...{ ...organisationRoutes, ...peopleRoutes, ...signOnRoutes },
  '/icon.svg': { ...ofNone, at: () => ['/icon.svg'], shows: () => '<svg' },
}

/** All of it. What the build has and this does not fails the tests, and so does what the build no longer has. */
export const declared = { pages, routes, actions: { ...actions, ...accountActions } }
