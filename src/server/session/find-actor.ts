import 'server-only'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import type { Actor } from '@/domain/access/actor'
import { findActorOf } from './find-session'
import { sessionOptions } from './session-options'

/** Who is signed in, read from the database once per request; null for a stranger. */
export const findActor = cache(async (): Promise<Actor | null> => {
  let failure: Error | undefined
  const readSession = (id: string) =>
    findActorOf(id).catch((reason: unknown) => {
      failure = new Error('The session could not be read', { cause: reason })
      return null
    })
  const session = await getServerSession(sessionOptions(readSession))
  // next-auth takes whatever is thrown for a bad cookie; a database that does not answer must not sign people out.
  if (failure) throw failure
  return session?.actor ?? null
})
