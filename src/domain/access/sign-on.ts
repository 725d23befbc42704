/**
 * What somebody wants of single sign-on: to sign in, to accept an invitation by it, to prove once more that it is they, or to link the
 * account in which they are signed in.
 */
export type SignOnIntent =
  | { readonly for: 'sign-in'; readonly next: string }
  | { readonly for: 'invitation'; readonly token: string }
  | { readonly for: 'confirm'; readonly next: string }
  | { readonly for: 'link'; readonly next: string }

/** Whom the provider vouches for. The pair of issuer and subject is the only name of a person that is used. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  /** How they signed in there; null where it does not say. */
  readonly acr: string | null
  /** When they did, in seconds since 1970; null where it does not say. */
  readonly authTime: number | null
}

/** Why nothing came of single sign-on, each with a page that says what to do. */
export type SignOnProblem = keyof typeof signOnProblems

const AGAIN = 'Go back and try again.'
const PASSPHRASE = 'If you have a passphrase for this service, you can sign in with that.'

export const signOnProblems = {
  unknown: {
    heading: 'You have no account in this service yet',
    said: [
      'You were signed in by your organisation’s provider, but nobody of this service is linked to who you are there.',
      'An account is made by invitation. Ask the gatekeeper of your provider, or whoever runs the service, to invite you. Then open the link of the invitation and choose single sign-on there.',
      'If you were invited before and chose a passphrase, sign in with that.',
    ],
  },
  unavailable: {
    heading: 'Single sign-on does not answer',
    said: [
      'The provider through which you sign in is not there, or takes too long. Nothing was changed here.',
      `Wait some minutes, then try again. ${PASSPHRASE}`,
    ],
  },
  refused: {
    heading: 'Single sign-on did not work',
    said: [
      'What your provider sent could not be verified, so you were not signed in.',
      `${AGAIN} If it happens again, tell whoever runs the service.`,
    ],
  },
  weak: {
    heading: 'Sign in there in a stronger way',
    said: [
      'Your provider signed you in, but not in a way that this service accepts: a smartcard, a security key or an app may be asked for.',
      'Sign out there, then try again and choose such a way.',
    ],
  },
  cancelled: {
    heading: 'You were not signed in',
    said: ['Signing in was cancelled at your provider, or not allowed there.', `${AGAIN} ${PASSPHRASE}`],
  },
  expired: {
    heading: 'This took too long, or began in another browser',
    said: ['Signing in has to be finished within 15 minutes, in the browser in which it began.', AGAIN],
  },
  invitation: {
    heading: 'This invitation can no longer be used',
    said: [
      'It was used, withdrawn or is past its time, or its e-mail address has an account already.',
      'Ask whoever invited you for a new one.',
    ],
  },
  linked: {
    heading: 'You have an account already',
    said: [
      'Who you are at your provider is linked to an account of this service. Sign in with it first; then open the link of the invitation again.',
    ],
  },
  'linked-elsewhere': {
    heading: 'That is somebody else\u2019s account already',
    said: [
      'Who you are at your provider is linked to another account of this service. Nothing was changed.',
      'Sign out there, and try again as yourself. If it is yours too, tell whoever runs the service: one of the accounts is one too many.',
    ],
  },
  'another-person': {
    heading: 'That was somebody else',
    said: [
      'Your provider signed in somebody else than who is signed in here. Nothing was changed.',
      'Sign out there, then confirm again as yourself.',
    ],
  },
  stale: {
    heading: 'Your provider did not ask you again',
    said: [
      'To confirm that it is you, you have to sign in there once more. Your provider did not say that you did.',
      `Sign out there, then try again. ${PASSPHRASE}`,
    ],
  },
} as const satisfies Record<string, { readonly heading: string; readonly said: readonly string[] }>

export function isSignOnProblem(text: string): text is SignOnProblem {
  return Object.hasOwn(signOnProblems, text)
}
