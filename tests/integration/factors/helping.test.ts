import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { endSessions } from '@/operations/end-sessions'
import { getAdministration } from '@/operations/read/get-administration'
import { getAccount } from '@/operations/read/get-account'
import { getSessionsOf } from '@/operations/read/get-sessions-of'
import { getSignInHelp } from '@/operations/read/get-sign-in-help'
import { resetSecondFactor } from '@/operations/reset-second-factor'
import { findActorOf } from '@/server/session/find-session'
import { asSuperuser } from '../../support/database'
import { aPerson } from '../session/people'
import { anEnrolledPerson, begin, sessionOf, trailOf } from './enrolled'

const REASON = 'Their phone fell into the harbour; I rang them at work.'

beforeAll(async () => {
  for (const code of ['ZZ1', 'ZZ2'])
    await asSuperuser(`SELECT register_provider($1, 'Hospital ' || $1, 'North', '2020-04-01')`, [code])
})

/** Somebody signed in, as what they are. */
const signedIn = async (...held: Parameters<typeof aPerson>): Promise<Actor> =>
  (await sessionOf((await begin(await aPerson(...held))).id)).actor

test('a gatekeeper resets the second factor of their own people, with a reason; their sessions end and they are told', async () => {
  const gatekeeper = await signedIn('gatekeeper', 'ZZ1')
  const person = await anEnrolledPerson('contributor', 'ZZ1')
  expect(await getSignInHelp(gatekeeper, person.personId)).toMatchObject({ email: person.email })
  expect(await resetSecondFactor(gatekeeper, person.personId, REASON)).toBe(true)
  expect(await findActorOf(person.session)).toBeNull()
  expect(await begin(person)).toMatchObject({ asksCode: false })
  const [event] = await asSuperuser(
    `SELECT person_id, reason FROM audit_event WHERE object = $1 AND action = 'second-factor-reset'`,
    [person.personId],
  )
  expect(event).toEqual({ person_id: gatekeeper.personId, reason: REASON })
  expect(await asSuperuser('SELECT kind FROM notice WHERE person_id = $1', [person.personId])).toContainEqual(
    {
      kind: 'factor-reset',
    },
  )
  const kept = 'SELECT ended_because, secret FROM second_factor WHERE person_id = $1'
  expect(await asSuperuser(kept, [person.personId])).toEqual([{ ended_because: 'reset', secret: null }])
  expect(await resetSecondFactor(gatekeeper, person.personId, REASON)).toBe(false)
})

test('nobody else resets one: of another provider, of more than one’s own, of oneself, without the right', async () => {
  const own = await anEnrolledPerson('contributor', 'ZZ1')
  const both = await anEnrolledPerson('contributor', 'ZZ1')
  await asSuperuser(
    `INSERT INTO membership (person_id, role, framework) VALUES ($1, 'auditor', 'hsps-1767')`,
    [both.personId],
  )
  const self = await anEnrolledPerson('administrator')
  const gatekeeper = await signedIn('gatekeeper', 'ZZ1')
  for (const [actor, person] of [
    [await signedIn('gatekeeper', 'ZZ2'), own],
    [await signedIn('service-lead', 'ZZ1'), own],
    [await signedIn('auditor'), own],
    [own.actor, own],
    [gatekeeper, both],
    [gatekeeper, self],
    [self.actor, self],
  ] as const) {
    expect(await getSignInHelp(actor, person.personId)).toBeNull()
    expect(await resetSecondFactor(actor, person.personId, REASON)).toBe(false)
    expect(await trailOf(person)).not.toContain('second-factor-reset')
  }
  expect(await getSignInHelp(gatekeeper, 'no-id')).toBeNull()
})

test('an administrator resets anybody else’s', async () => {
  const person = await anEnrolledPerson('auditor')
  expect(await resetSecondFactor(await signedIn('administrator'), person.personId, REASON)).toBe(true)
})

test('sessions are listed while they are in force: what they were opened with, and on what', async () => {
  const person = await aPerson()
  const [{ id }, ended] = [await begin(person), await begin(person)]
  const { actor, sessionId } = await sessionOf(id)
  await asSuperuser(`UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE id = $1`, [
    (await sessionOf(ended.id)).sessionId,
  ])
  const { sessions, factor } = await getAccount(actor)
  expect(sessions).toMatchObject([{ id: sessionId, assurance: 'passphrase', device: 'Firefox on Linux' }])
  expect(factor).toBeNull()
})

test('one’s own session is ended by its id, and nobody else’s', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()]
  const [here, elsewhere, other] = [await begin(mine), await begin(mine), await begin(theirs)]
  const { actor } = await sessionOf(here.id)
  const { sessionId } = await sessionOf(elsewhere.id)
  expect(await endSessions(actor, mine.personId, (await sessionOf(other.id)).sessionId)).toBe(0)
  expect(await endSessions(actor, theirs.personId, (await sessionOf(other.id)).sessionId)).toBeNull()
  expect(await endSessions(actor, mine.personId, sessionId)).toBe(1)
  expect(await endSessions(actor, mine.personId, sessionId)).toBe(0)
  expect(await findActorOf(elsewhere.id)).toBeNull()
  expect([await findActorOf(here.id), await findActorOf(other.id)]).not.toContain(null)
  const why = 'SELECT ended_because FROM session WHERE id = $1'
  expect(await asSuperuser(why, [sessionId])).toEqual([{ ended_because: 'by-owner' }])
})

test('an administrator sees and ends the sessions of anybody; nobody else does', async () => {
  const person = await aPerson()
  const { id } = await begin(person)
  const { sessionId } = await sessionOf(id)
  for (const stranger of [await signedIn('auditor'), await signedIn('gatekeeper', 'ZZ1')]) {
    expect(await getSessionsOf(stranger, person.personId)).toBeNull()
    expect(await endSessions(stranger, person.personId, sessionId)).toBeNull()
  }
  const administrator = await signedIn('administrator')
  expect(await getSessionsOf(administrator, person.personId)).toMatchObject({
    person: { email: person.email },
    sessions: [{ id: sessionId }],
  })
  expect(await getSessionsOf(administrator, crypto.randomUUID())).toBeNull()
  expect(await endSessions(administrator, person.personId, sessionId)).toBe(1)
  expect(await findActorOf(id)).toBeNull()
  expect(await trailOf(person)).toContain('sessions-ended')
})

test('of more than ten sessions the oldest ends, also where many begin at once', async () => {
  const person = await aPerson()
  const first = await begin(person)
  const { sessionId } = await sessionOf(first.id)
  await asSuperuser(`UPDATE session SET created_at = now() - interval '1 hour' WHERE id = $1`, [sessionId])
  // No more than may try at the same time: each counts as a failure until it has succeeded.
  await Promise.all(Array.from({ length: 10 }, () => begin(person)))
  expect(await findActorOf(first.id)).toBeNull()
  const open = 'SELECT FROM session WHERE person_id = $1 AND ended_at IS NULL'
  expect(await asSuperuser(open, [person.personId])).toHaveLength(10)
  const why = 'SELECT ended_because FROM session WHERE id = $1'
  expect(await asSuperuser(why, [sessionId])).toEqual([{ ended_because: 'too-many' }])
})

test('whoever signs in on what they have not used before is told; the first time is no news', async () => {
  const person = await aPerson()
  const told = () =>
    asSuperuser(`SELECT FROM notice WHERE person_id = $1 AND kind = 'new-device'`, [person.personId])
  await begin(person)
  expect(await told()).toHaveLength(0)
  await begin(person)
  expect(await told()).toHaveLength(1)
})

const standingFor = async (actor: Actor) => (await getAdministration(actor))?.signIn

test('administration learns how many administrators have no second factor, and nobody else does', async () => {
  const person = await aPerson('administrator')
  const { actor } = await sessionOf((await begin(person)).id)
  const before = await standingFor(actor)
  expect(before).toMatchObject({ done: false, obliged: 'everybody', singleSignOn: false })
  await anEnrolledPerson('administrator')
  const after = await standingFor(actor)
  expect(after?.administrators).toBe((before?.administrators ?? 0) + 1)
  expect(after?.withoutFactor).toBe(before?.withoutFactor)
  expect(await standingFor(await signedIn('auditor'))).toBeUndefined()
})
