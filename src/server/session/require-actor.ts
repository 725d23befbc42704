import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { findActor } from './find-actor'
import { ownPath } from './own-path'
import { readSessionCookie } from './session-cookie'

/** Who is asking. Whoever is not signed in goes to sign in, and comes back to the same page. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect(await addressOfSignIn())
}

async function addressOfSignIn(): Promise<string> {
  const next = ownPath((await headers()).get('x-address'))
  const query = new URLSearchParams()
  if (next !== '/') query.set('next', next)
  if (await readSessionCookie()) query.set('ended', 'time')
  return query.size > 0 ? `/sign-in?${query.toString()}` : '/sign-in'
}
