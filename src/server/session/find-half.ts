import 'server-only'
import { database } from '../db/client'
import { type HalfSession, findHalfSession } from '../db/half-sessions'
import { hashToken, isToken } from './random-token'
import { readSessionCookie } from './session-cookie'

/** Whoever has given a passphrase with this browser and not yet a code; null for anybody else. They may do nothing but give one. */
export async function findHalfSignedIn(): Promise<HalfSession | null> {
  const cookie = await readSessionCookie()
  return isToken(cookie) ? findHalfSession(database(), hashToken(cookie)) : null
}
