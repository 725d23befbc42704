import type { ActionRule, PageRule } from './rules'

const ofNone = { who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true } as const
const CALLBACK = '/api/auth/callback/sso'

/** A provider of single sign-on that is not there: nothing of this machine answers at its port. */
export const SIGN_ON_SETTINGS = {
  ...{ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'assurance' },
  OIDC_CLIENT_SECRET: 'known-to-nobody-at-all',
}

/** The way in, and the page that says why nothing came of single sign-on. */
export const signOnPages: Readonly<Record<string, PageRule>> = {
  '/sign-in': {
    ...ofNone,
    at: () => ['/sign-in'],
    sendsOn: '/',
    shows: () => 'Sign in',
  },
  '/sign-in/single-sign-on': {
    ...ofNone,
    at: () => ['unknown', 'refused', 'weak'].map((problem) => `/sign-in/single-sign-on?problem=${problem}`),
    absentAt: () => ['/sign-in/single-sign-on', '/sign-in/single-sign-on?problem=toString'],
    shows: () => 'Go to the page to sign in',
  },
}

/** The one address of next-auth's that is there. Whoever began nothing in this browser is told so, and nothing is asked. */
export const signOnRoutes: Readonly<Record<string, PageRule>> = {
  [CALLBACK]: {
    ...ofNone,
    at: () => [CALLBACK, `${CALLBACK}?code=x&state=y`, `${CALLBACK}?error=access_denied`],
    status: 307,
    shows: () => '',
  },
}

/** Leads to the provider, or says that it does not answer; either way nothing is stored. */
export const signOnActions: Readonly<Record<string, ActionRule>> = {
  'src/features/session/actions.ts signOnAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    page: () => '/sign-in',
    state: { answer: 0 },
    typed: () => ({}),
    writes: () => [],
  },
}
