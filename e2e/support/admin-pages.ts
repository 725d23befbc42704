import type { Visit } from './pages'

/** How the pages of administration are visited. */
export const adminVisits: Readonly<Record<string, Visit>> = {
  '/admin': { address: () => '/admin', as: 'administrator', only: true },
  '/admin/sign-in': { address: () => '/admin/sign-in', as: 'administrator', only: true },
}
