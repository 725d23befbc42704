import type { Visit } from './pages'

const byAdministrator = { as: 'administrator', only: true } as const
const byGatekeeper = { as: 'gatekeeper', only: true } as const

/** How the pages on which people are kept are visited. */
export const peopleVisits: Readonly<Record<string, Visit>> = {
  '/admin/people': { ...byAdministrator, address: () => '/admin/people' },
  '/admin/people/invite': { ...byAdministrator, address: () => '/admin/people/invite' },
  '/admin/people/import': { ...byAdministrator, address: () => '/admin/people/import' },
  '/admin/people/two-people': {
    ...byAdministrator,
    address: ({ draft }) => `/admin/people/two-people?provider=${draft}`,
  },
  '/admin/people/[id]': { ...byAdministrator, address: ({ person }) => `/admin/people/${person}` },
  '/admin/people/[id]/change': {
    ...byAdministrator,
    address: ({ person }) => `/admin/people/${person}/change?to=role`,
  },
  '/people': { ...byGatekeeper, address: () => '/people' },
  '/people/invite': { ...byGatekeeper, address: () => '/people/invite' },
  '/people/two-people': {
    ...byGatekeeper,
    address: ({ draft }) => `/people/two-people?provider=${draft}`,
  },
  '/people/[id]': { ...byGatekeeper, address: ({ person }) => `/people/${person}` },
  '/people/[id]/change': {
    ...byGatekeeper,
    address: ({ person }) => `/people/${person}/change?to=access`,
  },
}
