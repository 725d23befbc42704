import { declarationOf } from './declarations'
import type { Visit } from './pages'
import { PERIOD } from './places'
import { idOf } from './returns'

const AT = '/admin/timetable'
const byAdministrator = { as: 'administrator', only: true } as const

/** How the pages of the timetable, and of the service's health, are visited. */
export const timetableVisits: Readonly<Record<string, Visit>> = {
  [AT]: { ...byAdministrator, address: () => AT },
  [`${AT}/rule`]: { ...byAdministrator, address: () => `${AT}/rule` },
  [`${AT}/[window]`]: { ...byAdministrator, address: () => `${AT}/${PERIOD}` },
  [`${AT}/[window]/[change]`]: { ...byAdministrator, address: () => `${AT}/${PERIOD}/extension` },
  '/returns/[returnId]/allow-correction': {
    ...{ as: 'national-analyst', only: true },
    address: ({ submitted }) => `/returns/${idOf(submitted)}/allow-correction`,
  },
  '/declarations/[declarationId]/allow-correction': {
    ...{ as: 'national-analyst', only: true },
    address: ({ submitted }) => `/declarations/${declarationOf(submitted)}/allow-correction`,
  },
  '/admin/health': { ...byAdministrator, address: () => '/admin/health' },
}
