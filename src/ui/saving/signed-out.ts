import type { Autosaved } from './autosaved'

/** What a page that saves itself says once nobody is signed in any more. */
export const signedOut: Autosaved = {
  kind: 'refused',
  said: 'Not saved: you were signed out. Save the page, and you can sign in again here.',
}

/** The same once somebody else has signed in, to whom this page does not belong. */
export const somebodyElse: Autosaved = {
  kind: 'refused',
  said: 'Not saved: somebody else has signed in since this page was opened. Save the page, and you can sign in again here.',
}
