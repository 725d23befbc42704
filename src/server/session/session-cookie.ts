import 'server-only'
import { cookies } from 'next/headers'
import { readSettings } from '../env'

/** What the cookie of a session is called, and how a browser must keep it. */
export function describeSessionCookie() {
  return describeCookie('session')
}

/** The session's own, those of a device that is known, and those of a sign-on that is under way. */
type CookieOf = 'session' | 'device' | 'sign-on' | 'state' | 'nonce' | 'verifier' | NeverSent
/** What next-auth keeps of its own forms and pages, which are not there. */
type NeverSent = 'callback' | 'form' | 'unused'

/** A cookie of ours, where the service stands. */
export function describeCookie(of: CookieOf) {
  return cookieAt(readSettings().origin, of)
}

/** The same of a service at an origin. Over HTTPS its prefix ties it to this host, so that no neighbour can set one in its place. */
export function cookieAt(origin: string, of: CookieOf) {
  const secure = origin.startsWith('https://')
  const name = secure ? `__Host-assurance-${of}` : `assurance-${of}`
  return { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } as const
}

/** The id that this request carries, if any; whether a session stands behind it is for the database to say. */
export async function readSessionCookie(): Promise<string | undefined> {
  return (await cookies()).get(describeSessionCookie().name)?.value
}

/** Gives the browser the id of a session. It forgets it when it closes, and the database after 12 hours at the latest. */
export async function setSessionCookie(id: string): Promise<void> {
  const { name, options } = describeSessionCookie()
  const jar = await cookies()
  jar.set(name, id, options)
}

/** Makes the browser forget its session. */
export async function dropSessionCookie(): Promise<void> {
  const { name, options } = describeSessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}
