import 'server-only'
import { findSession } from '../db/accounts'
import { database } from '../db/client'
import { hashToken, isToken } from './random-token'
import { readSessionCookie } from './session-cookie'

const FRESH_FOR = 5 * 60_000

/** Whether whoever asks has proved in the last five minutes that it is they; signing in proves it. */
export async function isFresh(): Promise<boolean> {
  return isFreshSession(await readSessionCookie())
}

/** The same of a session by its id, judged by the database's clock. */
export async function isFreshSession(id: string | undefined): Promise<boolean> {
  if (!isToken(id)) return false
  const session = await findSession(database(), hashToken(id))
  return session !== null && session.readAt.getTime() - session.freshAt.getTime() <= FRESH_FOR
}
