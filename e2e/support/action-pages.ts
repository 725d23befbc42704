import type { Visit } from './pages'

/** How the pages of actions are visited. */
export const actionVisits: Readonly<Record<string, Visit>> = {
  '/actions': { address: () => '/actions', as: 'commissioner' },
  '/actions/[actionId]': {
    ...{ address: ({ submitted }) => `/actions/${submitted}-1`, as: 'service-lead', of: 'submitted' },
  },
  '/actions/new': {
    ...{
      address: ({ submitted }) => `/actions/new?provider=${submitted}`,
      as: 'service-lead',
      of: 'submitted',
    },
    only: true,
  },
  '/actions/told': { address: ({ submitted }) => `/actions/told?provider=${submitted}`, as: 'commissioner' },
}
