import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { Actor } from '@/domain/access/actor'
import { readSettings, settleNextAuth } from '../env'
import { describeCookie, describeSessionCookie } from './session-cookie'

/** How a session's id becomes its person: one question to the database, or null. */
export type ReadSession = (id: string) => Promise<Actor | null>

/**
 * How next-auth reads our session. Its token is our row, not a signed statement: `decode` looks the id up at every
 * request, so that signing out ends a session at once and no claim of a browser counts. `encode` has nothing to add.
 * Single sign-on joins here: its provider goes into `providers`, a route at /api/auth into src/app, and `encode`
 * opens the row for the (issuer, subject) that the provider vouches for. The session has no id in it, so that route
 * would give none away.
 */
export function sessionOptions(readSession: ReadSession) {
  settleNextAuth()
  const { origin, secret } = readSettings()
  return {
    providers: [],
    secret,
    useSecureCookies: origin.startsWith('https://'),
    // It fails on a callback address that it cannot read, so it must not read one of another site's under its usual name.
    cookies: { sessionToken: describeSessionCookie(), callbackUrl: describeCookie('callback') },
    session: { strategy: 'jwt' },
    jwt: {
      encode: () => '',
      decode: async ({ token }) => {
        const actor = token ? await readSession(token) : null
        return actor && { actor }
      },
    },
    callbacks: {
      jwt: ({ token }) => token,
      session: ({ token }) => ({ actor: token['actor'] as Actor }),
    },
    // A cookie whose session has ended is no error, and is all that it would write about.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  } satisfies SessionOptions
}

type SessionOptions = Omit<AuthOptions, 'callbacks'> & {
  callbacks: Pick<NonNullable<AuthOptions['callbacks']>, 'jwt'> & {
    session: (given: { token: Record<string, unknown> }) => { actor: Actor }
  }
}
