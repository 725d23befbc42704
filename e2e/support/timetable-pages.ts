import type { Visit } from './pages'
import { PERIOD } from './places'

const AT = '/admin/timetable'
const byAdministrator = { as: 'administrator', only: true } as const

/** How the pages of the timetable, and of the service's health, are visited. */
export const timetableVisits: Readonly<Record<string, Visit>> = {
  [AT]: { ...byAdministrator, address: () => AT },
  [`${AT}/rule`]: { ...byAdministrator, address: () => `${AT}/rule` },
  [`${AT}/[window]`]: { ...byAdministrator, address: () => `${AT}/${PERIOD}` },
  [`${AT}/[window]/[change]`]: { ...byAdministrator, address: () => `${AT}/${PERIOD}/extension` },
  '/admin/health': { ...byAdministrator, address: () => '/admin/health' },
}
