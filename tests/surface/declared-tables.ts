import type { PageRule } from './rules'
import { asAtRefused } from './refused-moments'

const segment = encodeURIComponent
const taken = { who: 'return:read-submitted', stranger: 401 } as const

/** Tables and charts of the dashboards that are taken away. */
export const tableRoutes: Readonly<Record<string, PageRule>> = {
  '/dashboards/overview.csv': {
    ...{ ...taken, of: 'nothing' },
    at: ({ period, year }) => [
      '/dashboards/overview.csv',
      ...[period, `to-${period}`, year].map(
        (span) => `/dashboards/overview.csv?period=${segment(span)}&as=first`,
      ),
    ],
    absentAt: () => ['/dashboards/overview.csv?period=2019-20', ...asAtRefused('/dashboards/overview.csv')],
    shows: () => 'indicator_title,unit,state',
  },
  '/dashboards/returns.csv': {
    ...{ ...taken, of: 'nothing' },
    at: ({ period }) => [`/dashboards/returns.csv?period=${segment(period)}`],
    absentAt: () => asAtRefused('/dashboards/returns.csv'),
    shows: () => 'provider_lead,provider_lead_email',
  },
  '/dashboards/providers/[provider]/results.csv': {
    ...{ ...taken, of: 'provider' },
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/results.csv?period=${segment(period)}`,
    ],
    absentAt: ({ provider }) => [
      `/dashboards/providers/${segment(provider)}/results.csv?period=2019-20-Q1`,
      ...asAtRefused(`/dashboards/providers/${segment(provider)}/results.csv`),
    ],
    shows: ({ provider }) => provider,
  },
  '/dashboards/providers/[provider]/[period]/received.csv': {
    ...{ ...taken, of: 'provider' },
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/${segment(period)}/received.csv`,
    ],
    absentAt: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/2019-20/received.csv`,
      ...asAtRefused(`/dashboards/providers/${segment(provider)}/${segment(period)}/received.csv`),
    ],
    shows: ({ provider }) => provider,
  },
  '/dashboards/indicators/[code]/[period]/providers.svg': {
    ...{ ...taken, of: 'shared' },
    at: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/${segment(period)}/providers.svg`,
    ],
    absentAt: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}/2019-20/providers.svg`],
    shows: ({ indicator }) => indicator,
  },
}
