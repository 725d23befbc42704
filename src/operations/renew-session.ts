import 'server-only'
import { freshenSession, type Proved, repeatRenewal } from '@/server/db/accounts'
import type { Transaction } from '@/server/db/client'
import { hashToken } from '@/server/session/random-token'
import { newSalt, renewedToken } from '@/server/session/renewed-token'

/**
 * Makes a session fresh for whoever has just proved again that it is they. Gives the id under which it goes on, the same for a button that
 * was pressed twice; null where it has ended. A code is told, because it is good once.
 */
export async function renewSession(
  tx: Transaction,
  session: string,
  proved: Proved,
  code?: string,
): Promise<string | null> {
  const salt = newSalt()
  const renewed = hashToken(renewedToken(session, salt))
  const given = code === undefined ? null : hashGiven(session, code)
  const followed = await freshenSession(tx, { present: hashToken(session), renewed, salt, given }, proved)
  return followed && renewedToken(session, followed)
}

/** The id under which a session went on a moment ago by this very code, which was taken; null where there is none. */
export async function renewedBefore(tx: Transaction, session: string, code: string): Promise<string | null> {
  const followed = await repeatRenewal(tx, hashToken(session), hashGiven(session, code))
  return followed && renewedToken(session, followed)
}

const hashGiven = (session: string, code: string) => hashToken(`${session} ${code}`)
