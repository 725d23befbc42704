import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { codeHref, secondFactorHref } from '@/domain/addresses/account'
import { findEnding } from '../db/listed-sessions'
import { database } from '../db/client'
import { findOwnSession } from './find-actor'
import { findHalfSignedIn } from './find-half'
import type { SignedIn } from './find-session'
import { ownPath } from './own-path'
import { hashToken, isToken } from './random-token'
import { readSessionCookie } from './session-cookie'

/**
 * Who is asking. Whoever is not signed in goes to sign in, and comes back to the same page; whoever has to set up a second factor
 * does that first.
 */
export async function requireActor(): Promise<Actor> {
  const session = await requireSession()
  return session.mustEnrol ? redirect(secondFactorHref()) : session.actor
}

/** The same, for what somebody may do before they have set up a second factor: setting it up, and no more. */
export async function requireSession(): Promise<SignedIn> {
  return (await findOwnSession()) ?? redirect(await addressOfSignIn())
}

async function addressOfSignIn(): Promise<string> {
  const next = ownPath((await headers()).get('x-address'))
  if (await findHalfSignedIn()) return codeHref(next)
  const cookie = await readSessionCookie()
  const query = new URLSearchParams()
  if (next !== '/') query.set('next', next)
  if (cookie) query.set('ended', await sayEnd(cookie))
  return query.size > 0 ? `/sign-in?${query.toString()}` : '/sign-in'
}

/** Why the session of a cookie is over, as the sign-in page knows it: by time, where nobody ended it. */
async function sayEnd(cookie: string): Promise<string> {
  const because = isToken(cookie) ? await findEnding(database(), hashToken(cookie)) : null
  return because === null || because === 'signed-out' || because === 'role-changed' ? 'time' : because
}
