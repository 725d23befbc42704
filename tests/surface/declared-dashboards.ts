import { annotationPages } from './declared-annotations'
import { worksheetPages } from './declared-files'
import { historyPages, historyRoutes } from './declared-history'
import type { PageRule } from './rules'

const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const
const readsOverviews = { ...readsSubmitted, of: 'nothing' } as const

const segment = encodeURIComponent

/** The dashboards and where their figures came from. */
export const dashboardPages: Readonly<Record<string, PageRule>> = {
  ...{ ...historyPages, ...annotationPages },
  ...worksheetPages,
  '/dashboards': {
    ...readsOverviews,
    at: ({ period, year, line }) => [
      '/dashboards',
      `/dashboards?period=${segment(period)}&as=first`,
      `/dashboards?period=to-${segment(period)}&sort=${line}&show=attention`,
      `/dashboards?period=${segment(year)}&sort=provider`,
    ],
    absentAt: ({ period }) =>
      ['sort=worst', 'show=bad', 'commissioner=NOBODY'].map(
        (asked) => `/dashboards?period=${segment(period)}&${asked}`,
      ),
    shows: () => 'Results of',
  },
  '/dashboards/indicators/[code]': {
    ...readsOverviews,
    of: 'shared',
    at: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}`],
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/indicators/[code]/[period]': {
    ...readsOverviews,
    of: 'shared',
    at: ({ indicator, period }) =>
      [period, `to-${period}`].map(
        (span) => `/dashboards/indicators/${segment(indicator)}/${segment(span)}?as=first`,
      ),
    absentAt: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}/2019-20`],
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/providers/[provider]': {
    ...readsSubmitted,
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}`,
      `/dashboards/providers/${segment(provider)}?period=${segment(period)}&as=first`,
    ],
    shows: ({ provider }) => provider,
  },
  '/dashboards/providers/[provider]/[period]/[code]': {
    ...readsSubmitted,
    at: ({ provider, period, line }) => [
      `/dashboards/providers/${segment(provider)}/${segment(period)}/${line}`,
      `/dashboards/providers/${segment(provider)}/${segment(period)}/${line}?version=1`,
      `/dashboards/providers/${segment(provider)}/to-${segment(period)}/${line}?as=first`,
    ],
    absentAt: ({ provider, draft, line }) => [
      `/dashboards/providers/${segment(provider)}/${segment(draft.slice(-10))}/${line}`,
      `/dashboards/providers/${segment(provider)}/2026-27-Q1/${line}?version=2`,
      `/dashboards/providers/${segment(provider)}/2019-20/${line}`,
    ],
    shows: ({ secret }) => secret,
  },
  '/dashboards/providers/[provider]/[period]/received': {
    ...readsSubmitted,
    at: ({ provider, period }) =>
      [period, '2026-27'].map(
        (span) => `/dashboards/providers/${segment(provider)}/${segment(span)}/received`,
      ),
    absentAt: ({ provider }) => [`/dashboards/providers/${segment(provider)}/2019-20/received`],
    shows: ({ provider }) => provider,
  },
}

export const dashboardRoutes: Readonly<Record<string, PageRule>> = {
  ...historyRoutes,
  '/dashboards/indicators/[code]/[period]/providers.csv': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 401,
    at: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/${segment(period)}/providers.csv`,
    ],
    absentAt: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}/2019-20/providers.csv`],
    shows: ({ indicator }) => indicator,
  },
}
