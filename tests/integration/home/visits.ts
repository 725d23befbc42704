import type { Actor } from '@/domain/access/actor'
import { hashToken, newToken } from '@/server/session/random-token'
import { asSuperuser } from '../../support/database'

/** A session of somebody's, as it was used between two moments; says its id. */
export async function aVisit({ personId }: Actor, from: string, until = from): Promise<string> {
  const id = newToken()
  await asSuperuser(
    'INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at) VALUES ($1, $2, $3, $4, $3)',
    [hashToken(id), personId, from, until],
  )
  return id
}

/** The session in which they look, after one that ended at a moment; says its id. */
export async function backSince(actor: Actor, lastSeen: string): Promise<string> {
  await aVisit(actor, lastSeen)
  return aVisit(actor, '2026-11-21T11:59:00Z')
}
