import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Assurance } from '@/domain/access/assurance'
import { type SessionEnds, endsOf } from '@/domain/access/session-ends'
import { type OpenSession, findSession } from '../db/accounts'
import { database } from '../db/client'
import { actorOf } from './actor-of'
import { hashToken, isToken } from './random-token'

/** Somebody who is signed in, with what, and for how long. */
export interface SignedIn {
  readonly actor: Actor
  readonly ends: SessionEnds
  /** Names the session on a page; opens nothing. */
  readonly sessionId: string
  readonly assurance: Assurance
  /** Whether they have a second factor. */
  readonly hasFactor: boolean
}

/**
 * Whose session has this id and when it ends, as long as it is in force.
 */
export async function findSignedIn(id: string): Promise<SignedIn | null> {
  if (!isToken(id)) return null
  const session = await findSession(database(), hashToken(id))
  return session && signedInAs(session)
}

function signedInAs(session: OpenSession): SignedIn {
  const { id: sessionId, assurance, hasFactor } = session
  const actor = actorOf(session)
  return { actor, ends: endsOf(session), sessionId, assurance, hasFactor }
}

/** The person of a session's id, as long as the session is in force. */
export async function findActorOf(id: string): Promise<Actor | null> {
  return (await findSignedIn(id))?.actor ?? null
}
