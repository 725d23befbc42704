import { annotationPages } from './declared-annotations'
import { thresholdPages } from './declared-thresholds'
import { worksheetPages } from './declared-files'
import { historyPages, historyRoutes } from './declared-history'
import { REFUSED_MOMENTS, asAtRefused } from './refused-moments'
import { casePages } from './declared-cases'
import { pictureRoutes } from './declared-pictures'
import type { PageRule } from './rules'
import { tableRoutes } from './declared-tables'

const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const
const readsOverviews = { ...readsSubmitted, of: 'nothing' } as const

const segment = encodeURIComponent

/** The dashboards and where their figures came from. */
export const dashboardPages: Readonly<Record<string, PageRule>> = {
  ...{ ...historyPages, ...annotationPages, ...thresholdPages, ...casePages },
  ...worksheetPages,
  '/dashboards': {
    ...readsOverviews,
    at: ({ period, year, line }) => [
      '/dashboards',
      `/dashboards?period=${segment(period)}&as=first`,
      `/dashboards?period=to-${segment(period)}&sort=${line}&show=flagged&view=counts`,
      `/dashboards?period=${segment(year)}&sort=provider`,
    ],
    absentAt: ({ period }) =>
      ['sort=worst', 'show=bad', 'commissioner=NOBODY', 'view=x', 'page=9', ...REFUSED_MOMENTS].map(
        (asked) => `/dashboards?period=${segment(period)}&${asked}`,
      ),
    shows: () => 'Results of',
  },
  '/exports': {
    ...readsOverviews,
    at: () => ['/exports'],
    absentAt: () => asAtRefused('/exports'),
    shows: () => 'Annual exports',
  },
  '/dashboards/compliance': {
    ...readsOverviews,
    at: ({ period, year }) => [
      '/dashboards/compliance',
      `/dashboards/compliance?period=${segment(period)}&as=first&show=attention`,
      `/dashboards/compliance?period=${segment(year)}`,
    ],
    absentAt: ({ period }) =>
      ['show=bad', 'commissioner=NOBODY', ...REFUSED_MOMENTS].map(
        (asked) => `/dashboards/compliance?period=${segment(period)}&${asked}`,
      ),
    shows: () => 'Compliance of',
  },
  '/dashboards/indicators/[code]': {
    ...readsOverviews,
    of: 'shared',
    at: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}`],
    absentAt: ({ indicator }) => asAtRefused(`/dashboards/indicators/${segment(indicator)}`),
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/indicators/[code]/[period]': {
    ...readsOverviews,
    of: 'shared',
    at: ({ indicator, period }) =>
      [period, `to-${period}`].map(
        (span) => `/dashboards/indicators/${segment(indicator)}/${segment(span)}?as=first`,
      ),
    absentAt: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/2019-20`,
      ...asAtRefused(`/dashboards/indicators/${segment(indicator)}/${segment(period)}`),
    ],
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/providers/[provider]': {
    ...readsSubmitted,
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}`,
      `/dashboards/providers/${segment(provider)}?period=${segment(period)}&as=first`,
    ],
    absentAt: ({ provider }) => asAtRefused(`/dashboards/providers/${segment(provider)}`),
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
      ...asAtRefused(`/dashboards/providers/${segment(provider)}/2026-27-Q1/${line}`),
    ],
    shows: ({ secret }) => secret,
  },
  '/dashboards/providers/[provider]/[period]/received': {
    ...readsSubmitted,
    at: ({ provider, period }) =>
      [period, '2026-27'].map(
        (span) => `/dashboards/providers/${segment(provider)}/${segment(span)}/received`,
      ),
    absentAt: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/2019-20/received`,
      ...asAtRefused(`/dashboards/providers/${segment(provider)}/${segment(period)}/received`),
    ],
    shows: ({ provider }) => provider,
  },
}

export const dashboardRoutes: Readonly<Record<string, PageRule>> = {
  ...historyRoutes,
  ...{ ...tableRoutes, ...pictureRoutes },
  '/dashboards/indicators/[code]/[period]/providers.csv': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 401,
    at: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/${segment(period)}/providers.csv`,
    ],
    absentAt: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/2019-20/providers.csv`,
      ...asAtRefused(`/dashboards/indicators/${segment(indicator)}/${segment(period)}/providers.csv`),
    ],
    shows: ({ indicator }) => indicator,
  },
}
