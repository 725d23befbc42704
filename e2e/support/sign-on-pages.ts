import type { Visit } from './pages'

/** The ways in, and the page that says why nothing came of single sign-on. */
export const signOnVisits: Readonly<Record<string, Visit>> = {
  '/invitation/[token]': { address: ({ invitation }) => invitation },
  '/sign-in': { address: () => '/sign-in' },
  '/sign-in/single-sign-on': { address: () => '/sign-in/single-sign-on?problem=unknown' },
}
