import 'server-only'
import { type Actor, frameworksOf } from '@/domain/access/actor'
import type { Assurance } from '@/domain/access/assurance'
import { type Proof, proofOf } from '@/domain/access/proof'
import { needsSecondFactor } from '@/domain/access/second-factor'
import { type SessionEnds, endsOf } from '@/domain/access/session-ends'
import { type OpenSession, findSession } from '../db/accounts'
import type { Banner } from '../db/banners'
import { database } from '../db/client'
import { readSettings } from '../env'
import { currentRequest } from '../logs/request-context.mjs'
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
  /** What they are asked for, to prove again that it is they. */
  readonly proof: Proof
  /** Whether they may do nothing yet but set up a second factor, and sign out. */
  readonly mustEnrol: boolean
  /** Why everybody under a framework of theirs has more time, as each page says at its top. Mostly empty. */
  readonly banners: readonly Banner[]
}

/**
 * Whose session has this id and when it ends, as long as it is in force. One that was opened with a passphrase alone, by somebody who
 * has a second factor since, is none any more.
 */
export async function findSignedIn(id: string): Promise<SignedIn | null> {
  if (!isToken(id)) return null
  const session = await findSession(database(), hashToken(id))
  if (session) currentRequest()?.isKnown(session.personId)
  return session && signedInAs(session)
}

function signedInAs(session: OpenSession): SignedIn | null {
  const { id: sessionId, assurance, hasFactor } = session
  const actor = actorOf(session)
  const { invented, secondFactor } = readSettings()
  const isBare = !invented && assurance === 'passphrase'
  if (isBare && hasFactor) return null
  const mustEnrol = isBare && needsSecondFactor(actor, secondFactor)
  const own = frameworksOf(actor)
  // Whoever keeps the service holds a role under none, and sees it where it is kept.
  const banners = session.banners.filter(({ framework }) => own.includes(framework))
  const proof = proofOf({ assurance, hasFactor, invented })
  return { actor, ends: endsOf(session), sessionId, assurance, hasFactor, proof, mustEnrol, banners }
}

/** The person of a session's id, as long as the session is in force. */
export async function findActorOf(id: string): Promise<Actor | null> {
  return (await findSignedIn(id))?.actor ?? null
}
