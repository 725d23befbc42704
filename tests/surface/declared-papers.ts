import { type Objects, caseOf } from './objects'
import { asAtRefused } from './refused-moments'
import type { PageRule } from './rules'

const segment = encodeURIComponent

/** Papers, as PDF. */
export const paperRoutes: Readonly<Record<string, PageRule>> = {
  '/dashboards/cases/[caseId]/letter.pdf': {
    ...{ who: 'case:read', of: 'provider', stranger: 401 },
    at: (objects) => {
      const file = `/dashboards/cases/${segment(caseOf(objects))}/letter.pdf`
      return [file, `${file}?step=1`]
    },
    absentAt: (objects) =>
      ['step=2', 'step=x'].map(
        (asked) => `/dashboards/cases/${segment(caseOf(objects))}/letter.pdf?${asked}`,
      ),
    shows: () => 'pdfuaid',
  },
  // Of the providers of these tests some quarter is always awaited; what is ready is in tests/integration/reads.
  '/reports/[provider]/[year]/report.pdf': {
    ...{ who: 'return:read-submitted', of: 'provider', stranger: 401, status: 404 },
    at: ({ provider, year }) => [`/reports/${segment(provider)}/${segment(year)}/report.pdf`],
    shows: () => 'what is still awaited',
  },
}

const readsSubmitted = { who: 'return:read-submitted', of: 'provider' } as const
/** Of a year that is the same whoever is asked about, since the page says its address. */
const reportOf = ({ provider }: Objects) => `/reports/${segment(provider)}/2026-27`

/** What a provider is told about its year. */
export const paperPages: Readonly<Record<string, PageRule>> = {
  '/reports/[provider]/[year]': {
    ...{ ...readsSubmitted, stranger: 'sign-in' },
    at: (objects) => [reportOf(objects)],
    absentAt: (objects) => [
      ...['2019-20', 'x'].map((year) => `/reports/${segment(objects.provider)}/${year}`),
      ...asAtRefused(reportOf(objects)),
    ],
    shows: ({ provider }) => provider,
  },
}
