import 'server-only'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import type { Actor } from '@/domain/access/actor'
import type { SessionEnds } from '@/domain/access/session-ends'
import type { SignedIn } from './find-session'
import { sessionOptions, signedInOf } from './session-options'

/**
 * The session of this request, read from the database once; null for a stranger. Its person may have to set up a second factor first:
 * only the pages for that, and signing out, ask this.
 */
export const findOwnSession = cache(async (): Promise<SignedIn | null> => {
  return signedInOf(await getServerSession(sessionOptions()))
})

/** Who is signed in; null for a stranger, and for whoever has to set up a second factor first: for them nothing is there. */
export async function findActor(): Promise<Actor | null> {
  const session = await findOwnSession()
  return session && !session.mustEnrol ? session.actor : null
}

/** How long they stay signed in; null for a stranger. */
export async function findSessionEnds(): Promise<SessionEnds | null> {
  return (await findOwnSession())?.ends ?? null
}
