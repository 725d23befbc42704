import type { Visit } from './pages'

/** The page that says why nothing came of single sign-on. */
export const signOnVisits: Readonly<Record<string, Visit>> = {
  '/sign-in/single-sign-on': { address: () => '/sign-in/single-sign-on?problem=unknown' },
}
