import { notFound, redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import type { SignOnProblem } from '@/domain/access/sign-on'
import { signOnProblemHref } from '@/domain/addresses/sign-on'
import { signOn } from '@/operations/sign-on'
import { readSettings } from '@/server/env'
import { noteSecurity } from '@/server/security-events'
import { findActor } from '@/server/session/find-actor'
import { ownPath } from '@/server/session/own-path'
import { readDevice } from '@/server/session/read-device'
import { readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import { takeSignOn } from '@/server/session/sign-on-cookies'

/** What befalls people who do nothing wrong. */
const ORDINARY: readonly SignOnProblem[] = ['unavailable', 'cancelled', 'expired', 'stale']

/** Where the provider of single sign-on sends people back to. Whoever did not begin here is sent on without a question. */
export async function GET({ nextUrl }: NextRequest) {
  const { singleSignOn: provider } = readSettings()
  if (!provider) notFound()
  const { cookies, intent } = await takeSignOn()
  if (!intent) redirect(signOnProblemHref('expired'))
  const before = {
    ...{ actor: await findActor(), session: await readSessionCookie() },
    device: await readDevice(),
  }
  const query = Object.fromEntries(nextUrl.searchParams)
  const signedOn = await signOn({ provider, query, cookies }, intent, before)
  if (!signedOn.ok) {
    if (!ORDINARY.includes(signedOn.failure)) noteSecurity('sign-on-refused')
    redirect(signOnProblemHref(signedOn.failure))
  }
  await setSessionCookie(signedOn.value)
  redirect(ownPath(intent.for === 'invitation' ? '/' : intent.next))
}
