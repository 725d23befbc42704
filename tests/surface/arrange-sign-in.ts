import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import { openHalfSession } from '@/server/db/half-sessions'
import { withActor } from '@/server/db/transaction'
import { hashToken, newToken } from '@/server/session/random-token'

/** A link by which somebody chooses a new passphrase; its token may stand for an invitation elsewhere. */
export async function allowReset(client: Client, personId: string, token: string): Promise<void> {
  await client.query(
    `INSERT INTO passphrase_reset (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 hour')`,
    [Buffer.from(hashToken(token)), personId],
  )
}

/** The cookie of somebody who has given a passphrase and no code, for as long as these tests take. */
export async function openHalfSessionOf(actor: Actor): Promise<string> {
  const token = newToken()
  await withActor(actor, ({ tx }) =>
    openHalfSession(tx, { tokenHash: hashToken(token), personId: actor.personId }),
  )
  return token
}
