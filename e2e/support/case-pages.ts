import type { Visit } from './pages'

const caseOf = (provider: string) => `/dashboards/cases/${provider}-2026-27-Q2-106`

/** How the pages of what follows a signal are visited, and of what is told of a year. */
export const caseVisits: Readonly<Record<string, Visit>> = {
  '/reports/[provider]/[year]': {
    address: ({ submitted }) => `/reports/${submitted}/2026-27`,
    as: 'commissioner',
  },
  '/dashboards/cases': { address: () => '/dashboards/cases', as: 'commissioner' },
  '/dashboards/cases/[caseId]': {
    ...{ address: ({ submitted }) => caseOf(submitted), as: 'service-lead', of: 'submitted' },
  },
  '/dashboards/cases/[caseId]/letter': {
    address: ({ submitted }) => `${caseOf(submitted)}/letter`,
    as: 'commissioner',
  },
}
