import 'server-only'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import type { Actor } from '@/domain/access/actor'
import type { SessionEnds } from '@/domain/access/session-ends'
import { type SignedIn, findSignedIn } from './find-session'
import { sessionOptions } from './session-options'

/** The session of this request, read from the database once; null for a stranger. */
const findOwnSession = cache(async (): Promise<SignedIn | null> => {
  let failure: Error | undefined
  let found: SignedIn | null = null
  const readSession = (id: string) =>
    findSignedIn(id).then(
      (signedIn) => {
        found = signedIn
        return signedIn && signedIn.actor
      },
      (reason: unknown) => {
        failure = new Error('The session could not be read', { cause: reason })
        return null
      },
    )
  const session = await getServerSession(sessionOptions(readSession))
  // next-auth takes whatever is thrown for a bad cookie; a database that does not answer must not sign people out.
  if (failure) throw failure
  return session && found
})

/** Who is signed in; null for a stranger. */
export async function findActor(): Promise<Actor | null> {
  return (await findOwnSession())?.actor ?? null
}

/** How long they stay signed in; null for a stranger. */
export async function findSessionEnds(): Promise<SessionEnds | null> {
  return (await findOwnSession())?.ends ?? null
}
