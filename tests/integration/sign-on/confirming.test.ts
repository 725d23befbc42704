import { afterAll, afterEach, expect, test } from 'vitest'
import { signOn } from '@/operations/sign-on'
import { isFreshSession } from '@/server/session/find-freshness'
import { findActorOf } from '@/server/session/find-session'
import { asSuperuser } from '../../support/database'
import { openIdentityProvider } from '../../support/identity-provider'
import { CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson } from './people'

const provider = await openIdentityProvider(CALLBACK)
const settings = settingsOf(provider)
afterEach(() => {
  provider.forger.forgery = {}
})
afterAll(() => {
  provider.close()
})

/** Somebody who signed in by single sign-on an hour ago. */
async function aStaleSession() {
  const person = await aLinkedPerson(provider.issuer)
  provider.who.subject = person.subject
  const opened = await signOn(await goAndComeBack(settings), { for: 'sign-in', next: '/' }, NOBODY)
  if (!opened.ok) throw new Error(opened.failure)
  await asSuperuser(`UPDATE session SET fresh_at = now() - interval '1 hour' WHERE person_id = $1`, [
    person.personId,
  ])
  return {
    actor: await findActorOf(opened.value),
    session: opened.value,
    device: null,
    subject: person.subject,
  }
}

const confirm = async (before: Parameters<typeof signOn>[2], again = true) =>
  signOn(await goAndComeBack(settings, { again }), { for: 'confirm', next: '/' }, before)

test('whoever signs in there again is fresh here, in the same session under another id', async () => {
  const stale = await aStaleSession()
  const confirmed = await confirm(stale)
  if (!confirmed.ok) throw new Error(confirmed.failure)
  expect(await isFreshSession(confirmed.value)).toBe(true)
  expect(await findActorOf(confirmed.value)).toEqual(stale.actor)
  expect([confirmed.value === stale.session, await isFreshSession(stale.session)]).toEqual([false, false])
})

test.each([
  ['does not say when', undefined],
  ['says that it was three minutes ago', Math.floor(Date.now() / 1000) - 180],
  ['says that it will be', Math.floor(Date.now() / 1000) + 600],
])('nobody is fresh of whom the provider %s', async (_, auth_time) => {
  const stale = await aStaleSession()
  provider.forger.forgery = { claims: { auth_time } }
  expect(await confirm(stale)).toEqual({ ok: false, failure: 'stale' })
  expect(await isFreshSession(stale.session)).toBe(false)
})

test('somebody else who signs in there confirms nothing', async () => {
  const [stale, other] = [await aStaleSession(), await aLinkedPerson(provider.issuer)]
  for (const subject of [other.subject, 'somebody-unknown']) {
    provider.who.subject = subject
    expect(await confirm(stale)).toEqual({ ok: false, failure: 'another-person' })
  }
  expect(await isFreshSession(stale.session)).toBe(false)
})

test('where nobody is signed in there is nothing to confirm', async () => {
  await aStaleSession()
  expect(await confirm(NOBODY)).toEqual({ ok: false, failure: 'expired' })
})
