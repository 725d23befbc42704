import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type SessionEnds, endsOf } from '@/domain/access/session-ends'
import { findSession } from '../db/accounts'
import { database } from '../db/client'
import { actorOf } from './actor-of'
import { hashToken, isToken } from './random-token'

/** Somebody who is signed in, and for how long. */
export interface SignedIn {
  readonly actor: Actor
  readonly ends: SessionEnds
}

/** Whose session has this id and when it ends, as long as it is in force. */
export async function findSignedIn(id: string): Promise<SignedIn | null> {
  if (!isToken(id)) return null
  const session = await findSession(database(), hashToken(id))
  return session && { actor: actorOf(session), ends: endsOf(session) }
}

/** The person of a session's id, as long as the session is in force. */
export async function findActorOf(id: string): Promise<Actor | null> {
  return (await findSignedIn(id))?.actor ?? null
}
