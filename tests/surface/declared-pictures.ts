import { asAtRefused } from './refused-moments'
import type { PageRule } from './rules'

const segment = encodeURIComponent
const taken = { who: 'return:read-submitted', stranger: 401 } as const

/** Pictures of the dashboards that are taken away, and the tables of what they draw. */
export const pictureRoutes: Readonly<Record<string, PageRule>> = {
  '/dashboards/indicators/[code]/[period]/[file]': {
    ...{ ...taken, of: 'shared' },
    at: ({ indicator, period }) =>
      ['together.csv', 'intervals.svg'].map(
        (file) => `/dashboards/indicators/${segment(indicator)}/${segment(period)}/${file}`,
      ),
    absentAt: ({ indicator, period }) => [
      `/dashboards/indicators/${segment(indicator)}/2019-20/together.csv`,
      ...['together.svg', 'toString', 'excess.csv'].map(
        (file) => `/dashboards/indicators/${segment(indicator)}/${segment(period)}/${file}`,
      ),
      ...asAtRefused(`/dashboards/indicators/${segment(indicator)}/${segment(period)}/together.csv`),
    ],
    shows: ({ indicator }) => indicator,
  },
  '/dashboards/providers/[provider]/results.svg': {
    ...{ ...taken, of: 'provider' },
    at: ({ provider, period }) => [
      `/dashboards/providers/${segment(provider)}/results.svg?period=${segment(period)}`,
    ],
    absentAt: ({ provider }) => [
      `/dashboards/providers/${segment(provider)}/results.svg?period=2019-20-Q1`,
      ...asAtRefused(`/dashboards/providers/${segment(provider)}/results.svg`),
    ],
    shows: ({ provider }) => provider,
  },
  '/dashboards/providers/[provider]/[period]/[code]/boxes.csv': {
    ...{ ...taken, of: 'provider' },
    at: ({ provider, period, indicator }) => [
      `/dashboards/providers/${segment(provider)}/${segment(period)}/${segment(indicator)}/boxes.csv`,
    ],
    absentAt: ({ provider, period, indicator }) => [
      `/dashboards/providers/${segment(provider)}/to-${segment(period)}/${segment(indicator)}/boxes.csv`,
      `/dashboards/providers/${segment(provider)}/${segment(period)}/${segment(indicator)}/boxes.csv?version=9`,
      ...asAtRefused(
        `/dashboards/providers/${segment(provider)}/${segment(period)}/${segment(indicator)}/boxes.csv`,
      ),
    ],
    shows: ({ indicator }) => `,${indicator},`,
  },
  ...Object.fromEntries(
    ['csv', 'svg'].map((format): [string, PageRule] => [
      `/dashboards/compare.${format}`,
      {
        ...{ ...taken, of: 'provider' },
        at: ({ provider, period }) => [
          `/dashboards/compare.${format}?provider=${segment(provider)}&period=${segment(period)}`,
        ],
        absentAt: () => [`/dashboards/compare.${format}`, ...asAtRefused(`/dashboards/compare.${format}`)],
        shows: ({ provider }) => provider,
      },
    ]),
  ),
}
