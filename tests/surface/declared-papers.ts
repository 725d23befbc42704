import { caseOf } from './objects'
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
}
