import 'server-only'
import type { AuthOptions, Session } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import { type Result, fail, ok } from '@/domain/result'
import { readSettings, tellNextAuth } from '../env'
import { describeCookie, describeSessionCookie } from './session-cookie'
import { type SignedIn, findSignedIn } from './find-session'

/** What a session's id leads to: whoever is signed in with it, or why the database could not say. */
type Looked = Result<SignedIn, unknown>

declare module 'next-auth/jwt' {
  interface JWT {
    looked: Looked
  }
}

declare module 'next-auth' {
  interface Session {
    looked: Looked
  }
}

/**
 * How next-auth reads our session. Its token is our row, not a signed statement: `decode` looks the id up at every
 * request, so that signing out ends a session at once and no claim of a browser counts. `encode` has nothing to add.
 * Single sign-on is a flow of its own (sign-on-options.ts) that ends with the same row.
 */
export function sessionOptions() {
  tellNextAuth()
  const { origin, secret } = readSettings()
  return {
    providers: [],
    secret,
    useSecureCookies: origin.startsWith('https://'),
    // It fails on a callback address that it cannot read, so it must not read one of another site's under its usual name.
    cookies: { sessionToken: describeSessionCookie(), callbackUrl: describeCookie('callback') },
    session: { strategy: 'jwt' },
    jwt: { encode: () => '', decode: ({ token }) => lookUp(token) },
    callbacks: { session: ({ session, token }) => ({ ...session, looked: token.looked }) },
    // A cookie whose session has ended is no error, and is all that it would write about.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  } satisfies AuthOptions
}

/**
 * The token of a session's id; null where no session is in force. What the database fails with is a value here, since
 * next-auth takes whatever is thrown for a bad cookie, and a database that does not answer must not sign people out.
 */
async function lookUp(id: string | undefined): Promise<JWT | null> {
  if (!id) return null
  try {
    const signedIn = await findSignedIn(id)
    return signedIn && { looked: ok(signedIn) }
  } catch (reason) {
    return { looked: fail(reason) }
  }
}

/** Whoever a session of next-auth's is of; null for a stranger. Throws where the database did not say. */
export function signedInOf(session: Pick<Session, 'looked'> | null): SignedIn | null {
  if (!session) return null
  if (!session.looked.ok) throw new Error('The session could not be read', { cause: session.looked.failure })
  return session.looked.value
}
