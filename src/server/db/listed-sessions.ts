import 'server-only'
import type { Assurance } from '@/domain/access/assurance'
import type { Database, Transaction } from './client'

/** A session that somebody has open, as it is shown. Its id opens nothing. */
export interface ListedSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly assurance: Assurance
  /** What the browser said it is; null for one of before that was kept. */
  readonly device: string | null
}

/** Sessions of a person that are in force, last seen first: one's own, or anybody's for an administrator. */
export async function listSessionsOf(tx: Transaction, personId: string): Promise<readonly ListedSession[]> {
  return tx.$queryRaw<ListedSession[]>`
    SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", assurance, device
    FROM list_sessions_of(${personId}::uuid)`
}

/** Which of somebody's sessions are to end: one by its id, or all but that of a cookie. */
export type Ending = { readonly sessionId: string } | { readonly present: Uint8Array<ArrayBuffer> | null }

/** Says how many ended: one's own, or anybody's for an administrator. */
export async function endListedSessions(tx: Transaction, personId: string, ending: Ending): Promise<number> {
  const sessionId = 'sessionId' in ending ? ending.sessionId : null
  const present = 'present' in ending ? ending.present : null
  const [answer] = await tx.$queryRaw<{ ended: number }[]>`
    SELECT end_listed_sessions(${personId}::uuid, ${sessionId}::uuid, ${present}) AS ended`
  return answer?.ended ?? 0
}

/** Why the session of a cookie is over; null where nobody ended it, or there never was one. */
export async function findEnding(db: Database, tokenHash: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const [answer] = await db.$queryRaw<
    { because: string | null }[]
  >`SELECT why_session_ended(${tokenHash}) AS because`
  return answer?.because ?? null
}
