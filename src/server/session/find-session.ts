import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { findSession } from '../db/accounts'
import { database } from '../db/client'
import { actorOf } from './actor-of'
import { hashToken, isToken } from './random-token'

/** The person of a session's id, as long as the session is in force. */
export async function findActorOf(id: string): Promise<Actor | null> {
  if (!isToken(id)) return null
  const session = await findSession(database(), hashToken(id))
  return session && actorOf(session)
}
