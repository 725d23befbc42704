import { beforeAll, expect, test } from 'vitest'
import { signIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { findActorOf } from '@/server/session/find-session'
import { newToken } from '@/server/session/random-token'
import type { Role } from '@/domain/access/roles'
import { underWhich } from '../../factories/actors'
import { asSuperuser } from '../../support/database'
import { aPerson, auditOf } from './people'

beforeAll(async () => {
  for (const code of ['NORTH', 'SOUTH']) await asSuperuser('SELECT register_commissioner($1, $1)', [code])
  for (const code of ['ZZ1', 'ZZ2', 'ZZ3'])
    await asSuperuser(`SELECT register_provider($1, 'Hospital ' || $1, 'North', '2020-04-01')`, [code])
  for (const [framework, provider, commissioner, from, to] of [
    ['hsps-1767', 'ZZ1', 'NORTH', '2020-04-01', null],
    ['other-2000', 'ZZ1', 'NORTH', '2020-04-01', null],
    ['hsps-1767', 'ZZ2', 'NORTH', '2020-04-01', '2024-03-31'],
    ['hsps-1767', 'ZZ2', 'SOUTH', '2024-04-01', null],
    ['hsps-1767', 'ZZ3', 'NORTH', '2020-04-01', null],
  ])
    await asSuperuser('SELECT record_responsibility($1, $2, $3, $4, $5)', [
      framework,
      provider,
      commissioner,
      from,
      to,
    ])
})

async function openSession(person: { email: string; passphrase: string }) {
  const answer = await signIn(person)
  if (!answer.ok) throw new Error(answer.failure.kind)
  return answer.value
}

/** Lets time pass for every session of a person. */
function wait(personId: string, { seen, opened }: { seen: string; opened: string }) {
  const sql =
    'UPDATE session SET last_seen_at = now() - $2::interval, created_at = now() - $3::interval WHERE person_id = $1'
  return asSuperuser(sql, [personId, seen, opened])
}

test.each([
  ['contributor', 'ZZ1', undefined, 'Hospital ZZ1', ['ZZ1']],
  ['commissioner', undefined, 'NORTH', 'NORTH', ['ZZ1', 'ZZ3']],
  ['commissioner', undefined, 'SOUTH', 'SOUTH', ['ZZ2']],
  ['auditor', undefined, undefined, 'National', 'all'],
  ['administrator', undefined, undefined, 'National', 'all'],
] as [Role, string | undefined, string | undefined, string, readonly string[] | 'all'][])(
  '%s (%s, %s) reaches what the role gives today',
  async (role, provider, commissioner, organisation, reaches) => {
    const id = await openSession(await aPerson(role, provider, commissioner))
    const code = provider ?? commissioner ?? null
    expect((await findActorOf(id))?.memberships).toEqual([
      { role, framework: underWhich(role), organisation, code, reaches },
    ])
  },
)

test('a role that this version does not know gives nothing', async () => {
  const person = await aPerson('contributor', 'ZZ1')
  const id = await openSession(person)
  await asSuperuser('ALTER TABLE membership DROP CONSTRAINT membership_role')
  await asSuperuser(`UPDATE membership SET role = 'toString' WHERE person_id = $1`, [person.personId])
  expect((await findActorOf(id))?.memberships).toEqual([])
})

test('a session outlives 29 minutes without use, and not 31', async () => {
  const person = await aPerson()
  const id = await openSession(person)
  await wait(person.personId, { seen: '29 minutes', opened: '29 minutes' })
  expect(await findActorOf(id)).not.toBeNull()
  await wait(person.personId, { seen: '31 minutes', opened: '31 minutes' })
  expect(await findActorOf(id)).toBeNull()
})

test('a session ends after 12 hours, however busy', async () => {
  const person = await aPerson()
  const id = await openSession(person)
  await wait(person.personId, { seen: '1 minute', opened: '11 hours 59 minutes' })
  expect(await findActorOf(id)).not.toBeNull()
  await wait(person.personId, { seen: '1 minute', opened: '12 hours 1 minute' })
  expect(await findActorOf(id)).toBeNull()
})

test('signing out ends the session itself, and only that one', async () => {
  const person = await aPerson()
  const [id, other] = [await openSession(person), await openSession(person)]
  await signOut(id)
  await signOut(id)
  expect(await findActorOf(id)).toBeNull()
  expect(await findActorOf(other)).not.toBeNull()
  expect(await auditOf(person.personId)).toEqual(['signed-in', 'signed-in', 'signed-out'])
})

test('a change of role ends every session of the person', async () => {
  const person = await aPerson('contributor', 'ZZ1')
  const id = await openSession(person)
  await asSuperuser(`SELECT grant_membership($1, 'service-lead', 'hsps-1767', 'ZZ1', NULL)`, [
    person.personId,
  ])
  expect(await findActorOf(id)).toBeNull()
})

test('closing an account ends its sessions', async () => {
  const person = await aPerson()
  const id = await openSession(person)
  await asSuperuser('SELECT disable_person($1)', [person.personId])
  expect(await findActorOf(id)).toBeNull()
})

test('an id that was never given, or cannot be one, is nobody’s', async () => {
  for (const id of [newToken(), '', 'x', `${newToken()}x`, 'é'.repeat(43)]) {
    expect(await findActorOf(id)).toBeNull()
    await signOut(id)
  }
})
