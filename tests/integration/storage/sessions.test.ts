import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import * as accounts from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { disablePerson, recordMembership } from '@/server/db/memberships'
import { registerPerson } from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'
import { ask, asSuperuser } from './probe'
import { makeWorld } from './world'

const people = await makeWorld()
const admin = { personId: people.admin }
const db = database()

async function open(personId: string, at = new Date()) {
  const tokenHash = new Uint8Array(createHash('sha256').update(randomBytes(32)).digest())
  expect(await accounts.openSession(db, { tokenHash, personId, at, assurance: 'totp' })).toBe(true)
  return tokenHash
}
const isOpen = async (tokenHash: Uint8Array<ArrayBuffer>) =>
  (await accounts.findSession(db, tokenHash)) !== null
const age = (column: string, interval: string, tokenHash: Uint8Array) =>
  asSuperuser(`UPDATE session SET ${column} = clock_timestamp() - $1::interval WHERE token_hash = $2`, [
    interval,
    tokenHash,
  ])

test('a session says who is asking, and as what', async () => {
  const session = await accounts.findSession(db, await open(people.lead1))
  expect(session).toMatchObject({
    personId: people.lead1,
    name: 'lead1',
    email: 'lead1@test.example',
    assurance: 'totp',
    hasFactor: false,
  })
  expect(session?.memberships).toEqual([
    {
      role: 'service-lead',
      framework: 'hsps-1767',
      providerCode: 'ZZ1',
      providerName: 'ZZ1',
      commissionerCode: null,
      commissionerName: null,
      commissionedCodes: [],
      succeededCodes: [],
      readCodes: [],
    },
  ])
  expect(session?.createdAt).toBeInstanceOf(Date)
})

test('a session says whom its commissioner answers for today, not whom they once did', async () => {
  const session = await accounts.findSession(db, await open(people.north))
  expect(session?.memberships).toMatchObject([{ commissionerCode: 'NORTH', commissionedCodes: ['ZZ1'] }])
})

test.each([
  ['last_seen_at', '29 minutes', true],
  ['last_seen_at', '30 minutes', false],
  ['created_at', '11 hours 59 minutes', true],
  ['created_at', '12 hours', false],
])('a session with %s %s ago is open: %s', async (column, interval, expected) => {
  const token = await open(people.lead1)
  await age(column, interval, token)
  expect(await isOpen(token)).toBe(expected)
})

test('being seen keeps a session open, but is written once a minute only', async () => {
  const token = await open(people.lead1)
  const lastSeen = async () => (await accounts.findSession(db, token))?.lastSeenAt.getTime()
  const first = await lastSeen()
  expect(await lastSeen()).toBe(first)
  await age('last_seen_at', '2 minutes', token)
  await lastSeen()
  expect(Date.now() - ((await lastSeen()) ?? 0)).toBeLessThan(60_000)
})

test('an ended session stays ended, and a time to come makes none longer', async () => {
  const token = await open(people.lead1, new Date('2099-01-01'))
  const session = await accounts.findSession(db, token)
  expect(session?.createdAt.getTime()).toBeLessThanOrEqual(Date.now() + 1_000)
  expect(await accounts.endSession(db, token)).toBe(true)
  expect(await accounts.endSession(db, token)).toBe(false)
  expect(await isOpen(token)).toBe(false)
})

test('an unknown cookie and a disabled person have no session', async () => {
  expect(await isOpen(new Uint8Array(32))).toBe(false)
  const refused = {
    tokenHash: new Uint8Array(32),
    personId: people.disabled,
    at: new Date(),
    assurance: 'totp' as const,
  }
  expect(await accounts.openSession(db, refused)).toBe(false)
})

test('disabling a person ends what they have open and closes what they could see', async () => {
  const personId = await withActor(admin, async ({ tx }) => {
    const id = await registerPerson(tx, { email: 'Short@Test.example', name: 'Short' })
    await recordMembership(tx, { personId: id, role: 'auditor', framework: 'hsps-1767' })
    return id
  })
  const token = await open(personId)
  expect(await withActor({ personId }, ({ tx }) => tx.submittedLine.count())).toBe(2)
  await withActor(admin, ({ tx }) => disablePerson(tx, personId))
  expect(await isOpen(token)).toBe(false)
  expect(await withActor({ personId }, ({ tx }) => tx.submittedLine.count())).toBe(0)
  expect(await accounts.findAccount(db, 'short@test.example')).toMatchObject({ personId, disabled: true })
})

test('a disabled person has no session even where one was left open', async () => {
  const token = await open(people.contributor1)
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [people.contributor1])
  expect(await isOpen(token)).toBe(false)
  await asSuperuser('UPDATE person SET disabled_at = NULL WHERE id = $1', [people.contributor1])
  expect(await isOpen(token)).toBe(true)
})

test("a change of role ends that person's sessions and nobody else's", async () => {
  const [changed, other] = [await open(people.nobody), await open(people.lead1)]
  await withActor(admin, ({ tx }) =>
    recordMembership(tx, {
      personId: people.nobody,
      role: 'contributor',
      framework: 'hsps-1767',
      providerCode: 'ZZ2',
    }),
  )
  expect([await isOpen(changed), await isOpen(other)]).toEqual([false, true])
})

test("a person ends all their own sessions, but not another's", async () => {
  const [one, two] = [await open(people.lead2), await open(people.lead2)]
  const ending = { sql: 'SELECT end_sessions_of($1)', values: [people.lead2] }
  expect(await ask(people.lead1, ending)).toBe('42501')
  expect(
    await withActor({ personId: people.lead2 }, ({ tx }) => accounts.endSessionsOf(tx, people.lead2)),
  ).toBe(2)
  expect([await isOpen(one), await isOpen(two)]).toEqual([false, false])
})

test('an account is found whatever the capitals, and accounts are counted', async () => {
  expect(await accounts.findAccount(db, 'LEAD1@test.example')).toEqual({
    personId: people.lead1,
    name: 'lead1',
    passphraseHash: 'hash',
    disabled: false,
  })
  expect(await accounts.findAccount(db, 'nobody-at-all@test.example')).toBeNull()
  expect(await accounts.countAccounts(db)).toBeGreaterThanOrEqual(13)
  expect(await accounts.hasDemoAccounts(db)).toBe(true)
  await asSuperuser(`UPDATE person SET email = replace(email, '.example', '.nhs.uk')`)
  expect(await accounts.hasDemoAccounts(db)).toBe(false)
  await asSuperuser(`UPDATE person SET email = replace(email, '.nhs.uk', '.example')`)
})
