import { expect, test } from 'vitest'
import { confirmPassphrase } from '@/operations/confirm-passphrase'
import { signIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { isFreshSession } from '@/server/session/find-freshness'
import { findActorOf } from '@/server/session/find-session'
import { newToken } from '@/server/session/random-token'
import { asSuperuser } from '../../support/database'
import { aPerson } from './people'

const WRONG = { ok: false, failure: { kind: 'wrong' } }

/** Somebody who signed in so long ago. */
async function signedIn(ago = '0 seconds') {
  const person = await aPerson()
  const opened = await signIn({ ...person, formerSession: undefined })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const actor = await findActorOf(opened.value)
  if (!actor) throw new Error('There is no session')
  await grow(person.personId, ago)
  return { person, actor, id: opened.value }
}

const grow = (personId: string, ago: string) =>
  asSuperuser('UPDATE session SET fresh_at = clock_timestamp() - $1::interval WHERE person_id = $2', [
    ago,
    personId,
  ])

test.each([
  ['0 seconds', true],
  ['4 minutes 55 seconds', true],
  ['5 minutes 1 second', false],
])('a proof of %s ago is fresh: %s', async (ago, expected) => {
  const { id } = await signedIn(ago)
  expect(await isFreshSession(id)).toBe(expected)
})

test('nobody without a session is fresh', async () => {
  for (const id of [undefined, '', 'x', newToken()]) expect(await isFreshSession(id)).toBe(false)
})

test('the passphrase makes one session fresh again, under another id, and says so in the audit', async () => {
  const { person, actor, id } = await signedIn()
  const other = await signIn({ ...person, formerSession: undefined })
  await grow(person.personId, '1 hour')
  const confirmed = await confirmPassphrase(actor, id, person.passphrase)
  if (!confirmed.ok) throw new Error(confirmed.failure.kind)
  expect(await isFreshSession(confirmed.value)).toBe(true)
  // It is the same session under another id. What was asked under the one before is answered for a moment, and decides nothing.
  expect([confirmed.value === id, await findActorOf(confirmed.value), await findActorOf(id)]).toEqual([
    ...[false, actor, actor],
  ])
  expect(await isFreshSession(id)).toBe(false)
  expect(other.ok && (await isFreshSession(other.value))).toBe(false)
  const [event] = await asSuperuser(
    `SELECT action, person_id FROM audit_event WHERE object = $1 ORDER BY seq DESC LIMIT 1`,
    [person.personId],
  )
  expect(event).toEqual({ action: 'passphrase-confirmed', person_id: person.personId })
})

test('a button that was pressed twice confirms once, and gives one id to both, however late an answer is', async () => {
  const { person, actor, id } = await signedIn('1 hour')
  const press = () => confirmPassphrase(actor, id, person.passphrase)
  const both = await Promise.all([press(), press()])
  const third = await press()
  expect(new Set([...both, third].map((pressed) => pressed.ok && pressed.value)).size).toBe(1)
  expect(third.ok && (await isFreshSession(third.value))).toBe(true)
  const events = await asSuperuser(`SELECT FROM audit_event WHERE object = $1 AND action = $2`, [
    ...[person.personId, 'passphrase-confirmed'],
  ])
  expect(events).toHaveLength(1)
  expect(await confirmPassphrase(actor, id, 'a passphrase of somebody else')).toEqual(WRONG)
})

test('the id before opens nothing after a moment, nor once the session has another or has ended', async () => {
  const { person, actor, id } = await signedIn('1 hour')
  const confirmed = await confirmPassphrase(actor, id, person.passphrase)
  if (!confirmed.ok) throw new Error(confirmed.failure.kind)
  const renewedAgo = (ago: string) =>
    asSuperuser('UPDATE session SET renewed_at = clock_timestamp() - $1::interval WHERE person_id = $2', [
      ...[ago, person.personId],
    ])
  await renewedAgo('20 seconds')
  expect(await findActorOf(id)).toBeNull()
  expect(await confirmPassphrase(actor, id, person.passphrase)).toEqual(WRONG)
  await renewedAgo('10 seconds')
  expect(await findActorOf(id)).toEqual(actor)
  await signOut(id)
  expect([await findActorOf(id), await findActorOf(confirmed.value)]).toEqual([null, null])
})

test('a wrong passphrase leaves it stale, and after ten nobody confirms with it; the way in stays open', async () => {
  const { person, actor, id } = await signedIn('1 hour')
  for (let time = 1; time <= 10; time += 1)
    expect(await confirmPassphrase(actor, id, 'a passphrase of somebody else')).toEqual(WRONG)
  expect(await confirmPassphrase(actor, id, person.passphrase)).toMatchObject({ failure: { kind: 'locked' } })
  expect(await isFreshSession(id)).toBe(false)
  expect(await signIn(person)).toMatchObject({ ok: true })
})

test('whoever is kept out at the door can still confirm in a session that is open', async () => {
  const { person, actor, id } = await signedIn('1 hour')
  for (let time = 1; time <= 11; time += 1) await signIn({ ...person, passphrase: 'a guess of a stranger' })
  expect(await signIn(person)).toMatchObject({ failure: { kind: 'locked' } })
  expect(await confirmPassphrase(actor, id, person.passphrase)).toMatchObject({ ok: true })
})

test('nobody freshens the session of another, nor one that has ended', async () => {
  const [mine, theirs] = [await signedIn('1 hour'), await signedIn('1 hour')]
  expect(await confirmPassphrase(mine.actor, theirs.id, mine.person.passphrase)).toEqual(WRONG)
  expect(await isFreshSession(theirs.id)).toBe(false)
  await asSuperuser('UPDATE session SET ended_at = now() WHERE person_id = $1', [mine.person.personId])
  expect(await confirmPassphrase(mine.actor, mine.id, mine.person.passphrase)).toEqual(WRONG)
})
