import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, expect, test } from 'vitest'
import { getAccount } from '@/operations/read/get-account'
import { signOn } from '@/operations/sign-on'
import { findActorOf, findSignedIn } from '@/server/session/find-session'
import { openSession } from '@/server/db/accounts'
import { withActor } from '@/server/db/transaction'
import { hashToken, newToken } from '@/server/session/random-token'
import { asApp, asSuperuser } from '../../support/database'
import { openIdentityProvider } from '../../support/identity-provider'
import { aPerson } from '../session/people'
import { CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson, stored } from './people'

const provider = await openIdentityProvider(CALLBACK)
const settings = settingsOf(provider)
afterEach(() => {
  provider.forger.forgery = {}
})
afterAll(() => {
  provider.close()
})

/** Somebody who has an account with a passphrase, in a session that they have just opened. */
async function signedIn() {
  const person = await aPerson()
  const session = newToken()
  await withActor({ personId: person.personId }, ({ tx, at }) =>
    openSession(tx, {
      ...{ tokenHash: hashToken(session), personId: person.personId, at, assurance: 'totp' },
    }),
  )
  return { person, before: { actor: await findActorOf(session), session, device: null } }
}

async function link(subject: string, before: Parameters<typeof signOn>[2]) {
  provider.who.subject = subject
  return signOn(await goAndComeBack(settings, { again: true }), { for: 'link', next: '/account' }, before)
}
async function signIn(subject: string) {
  provider.who.subject = subject
  const opened = await signOn(await goAndComeBack(settings), { for: 'sign-in', next: '/' }, NOBODY)
  return opened.ok ? findSignedIn(opened.value) : null
}

test('who is signed in links who they are there, and comes in by it from then on; they are told, and it is on record', async () => {
  const { person, before } = await signedIn()
  const subject = randomUUID()
  expect(await signIn(subject)).toBeNull()
  expect(await link(subject, before)).toEqual({ ok: true, value: before.session })
  expect(await signIn(subject)).toMatchObject({ actor: { personId: person.personId }, assurance: 'oidc' })
  if (!before.actor) throw new Error('not signed in')
  expect((await getAccount(before.actor, provider.issuer)).linkedAt).toBeInstanceOf(Date)
  expect((await getAccount(before.actor, 'https://elsewhere.example')).linkedAt).toBeNull()
  const about = [person.personId]
  expect(await asSuperuser('SELECT kind FROM notice WHERE person_id = $1', about)).toEqual([
    { kind: 'identity-linked' },
  ])
  const linked = `SELECT new ->> 'issuer' AS issuer FROM audit_event WHERE action = 'identity-linked' AND object = $1`
  expect(await asSuperuser(linked, about)).toEqual([{ issuer: provider.issuer }])

  const after = await stored()
  expect(await link(subject, before)).toEqual({ ok: true, value: before.session })
  expect(await stored()).toEqual(after)
})

test('what is linked to somebody is linked to nobody else, their account closed or not', async () => {
  const [{ before }, other] = [await signedIn(), await aLinkedPerson(provider.issuer)]
  const stands = await stored()
  expect(await link(other.subject, before)).toEqual({ ok: false, failure: 'linked-elsewhere' })
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [other.personId])
  expect(await link(other.subject, before)).toEqual({ ok: false, failure: 'linked-elsewhere' })
  expect(await stored()).toEqual(stands)
})

test('two who link the same at once: one of them', async () => {
  const [one, two] = [await signedIn(), await signedIn()]
  const subject = randomUUID()
  provider.who.subject = subject
  const [first, second] = [
    await goAndComeBack(settings, { again: true }),
    await goAndComeBack(settings, { again: true }),
  ]
  const intent = { for: 'link', next: '/account' } as const
  const outcomes = await Promise.all([signOn(first, intent, one.before), signOn(second, intent, two.before)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes).toContainEqual({ ok: false, failure: 'linked-elsewhere' })
})

test.each([
  ['does not say when', undefined],
  ['says that it was three minutes ago', Math.floor(Date.now() / 1000) - 180],
])(
  'nobody is linked of whom the provider %s: whoever sat there before may still be signed in',
  async (_, auth_time) => {
    const { before } = await signedIn()
    const stands = await stored()
    provider.forger.forgery = { claims: { auth_time } }
    expect(await link(randomUUID(), before)).toEqual({ ok: false, failure: 'stale' })
    expect(await stored()).toEqual(stands)
  },
)

test('nothing is linked in a session whose proof is old, or in none', async () => {
  const { person, before } = await signedIn()
  await asSuperuser(`UPDATE session SET fresh_at = now() - interval '6 minutes' WHERE person_id = $1`, [
    person.personId,
  ])
  const stands = await stored()
  expect(await link(randomUUID(), before)).toEqual({ ok: false, failure: 'expired' })
  expect(await link(randomUUID(), NOBODY)).toEqual({ ok: false, failure: 'expired' })
  await expect(asApp(`SELECT link_identity('https://x.example', 'somebody')`)).rejects.toThrow('signed in')
  expect(await stored()).toEqual(stands)
})
