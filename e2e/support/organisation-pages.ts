import type { Visit } from './pages'

const AT = '/admin/organisations'
const byAdministrator = { as: 'administrator', only: true } as const

/** How the pages of the register of organisations are visited. */
export const organisationVisits: Readonly<Record<string, Visit>> = {
  [AT]: { ...byAdministrator, address: () => AT },
  [`${AT}/providers/new`]: { ...byAdministrator, address: () => `${AT}/providers/new` },
  [`${AT}/commissioners/new`]: { ...byAdministrator, address: () => `${AT}/commissioners/new` },
  [`${AT}/import`]: { ...byAdministrator, address: () => `${AT}/import` },
  [`${AT}/providers/[code]`]: {
    ...byAdministrator,
    address: ({ draft }) => `${AT}/providers/${draft}`,
  },
  [`${AT}/providers/[code]/[change]`]: {
    ...byAdministrator,
    address: ({ draft }) => `${AT}/providers/${draft}/merger`,
  },
  [`${AT}/commissioners/[code]`]: {
    ...byAdministrator,
    address: ({ commissioner }) => `${AT}/commissioners/${commissioner}`,
  },
  [`${AT}/commissioners/[code]/[change]`]: {
    ...byAdministrator,
    address: ({ commissioner }) => `${AT}/commissioners/${commissioner}/name`,
  },
}
