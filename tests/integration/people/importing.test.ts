import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import type { Actor } from '@/domain/access/actor'
import { acceptInvitation } from '@/operations/accept-invitation'
import { importPeople } from '@/operations/import-people'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { invited } from './keeping'

const { administrator, gatekeeper1 } = await registerOrganisations()
const HEADER = 'name,email,role,organisation,framework,from,to'
const take = (rows: readonly string[], seen: string | null = null, actor: Actor = administrator) =>
  importPeople(actor, hsps1767, new TextEncoder().encode([HEADER, ...rows].join('\r\n')), seen)
const countInvited = async () =>
  (await asSuperuser<{ count: number }>('SELECT count(*)::int AS count FROM invitation'))[0]?.count

async function faultsOf(rows: readonly string[]) {
  const outcome = await take(rows)
  return outcome?.ok === false
    ? outcome.failure.map(({ line, column, message }) => `${String(line)} ${column ?? ''}: ${message}`)
    : []
}

async function seenOf(rows: readonly string[]) {
  const outcome = await take(rows)
  if (!outcome?.ok || outcome.value.kind !== 'preview') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('a file is for administrators alone', async () => {
  expect(await take(['A B,a@b.example,Auditor,,,,'], null, gatekeeper1)).toBeNull()
})

test('everything that is wrong is said at once, by line and column, and nobody is invited', async () => {
  const before = await countInvited()
  const found = await faultsOf([
    'Robin Ashdown,robin@zz1.example,Owner,ZZ1,,,',
    'Robin Ashdown,no address,Contributor,ZZ1,,,',
    'Morgan Tellis,morgan@zz1.example,Contributor,,,,',
    'Noor Haldane,noor@national.example,Auditor,ZZ1,,,',
    'Kit Rowsell,kit@zz1.example,Contributor,ZZ1,none-100,,',
    'Jo Penhallow,jo@zz1.example,Gatekeeper,ZZ1,,2020-01-01,',
    'Sam Quill,sam@zz1.example,Gatekeeper,ZZ1,,,31 February 2099',
    'Sam Quill,twice@zz1.example,Gatekeeper,zz1,,,',
    'Sam Quill,twice@zz1.example,gatekeeper,ZZ1,,,',
    'Ellis Varnham,twice@zz1.example,Executive,ZZ1,,,',
    ',,Executive,ZZ1,,,',
  ])
  expect(found).toEqual([
    expect.stringMatching(/^2 role: There is no role called “Owner”/),
    expect.stringMatching(/^3 email: Enter an email address/),
    expect.stringMatching(/^4 organisation: Choose the provider of this person/),
    expect.stringMatching(/^5 organisation: Leave this blank/),
    expect.stringMatching(/^6 framework: Say under which framework/),
    expect.stringMatching(/^7 from: A role cannot begin in the past/),
    expect.stringMatching(/^8 to: This must be a real date/),
    '10 email: Line 9 invites the same person to the same role',
    '11 name: On line 9 the person of this address is called Sam Quill',
    expect.stringMatching(/^12 name: Enter their full name/),
    expect.stringMatching(/^12 email: Enter their email address/),
  ])
  expect(await countInvited()).toBe(before)
})

test('so is what the database knows better', async () => {
  await asSuperuser(`UPDATE provider SET closed_on = '2026-01-31' WHERE code = 'ZZ2'`)
  expect(
    await faultsOf([
      'Robin Ashdown,robin@zz1.example,Contributor,ZZ7,,,',
      'Robin Ashdown,robin@zz1.example,Commissioner,WEST,,,',
      'Robin Ashdown,robin@zz1.example,Contributor,ZZ2,,,',
      'lead1,lead1@test.example,Service lead,ZZ1,,,',
      'administrator,administrator@test.example,Auditor,,,,',
    ]),
  ).toEqual([
    '2 organisation: There is no provider with the code ZZ7',
    '3 organisation: There is no commissioner with the code WEST',
    '4 organisation: ZZ2 has closed: nobody is given a role there',
    '5 email: The person with this address is service lead there already',
    expect.stringMatching(/^6 email: This is your own address/),
  ])
  // Together with what is wrong in rows by themselves.
  expect(
    await faultsOf([
      'Robin Ashdown,robin@zz1.example,Contributor,ZZ7,,,',
      'Morgan Tellis,morgan@zz1.example,Lead,ZZ1,,,',
      'Noor Haldane,noor@north.example,Commissioner,ZZ1,,,',
    ]),
  ).toEqual([
    '2 organisation: There is no provider with the code ZZ7',
    expect.stringMatching(/^3 role: There is no role called “Lead”/),
    '4 organisation: There is no commissioner with the code ZZ1',
  ])
  await asSuperuser(`UPDATE provider SET closed_on = NULL WHERE code = 'ZZ2'`)
})

test('what was seen is done, and nothing else: what changed in between is shown again', async () => {
  const rows = [
    'Robin Ashdown,robin@zz1.example,Contributor,ZZ1,,,',
    'lead1,LEAD1@test.example,executive,ZZ1,,,',
  ]
  const seen = await seenOf(rows)
  expect(seen.people.map(({ hasAccount, facts }) => [hasAccount, facts.isInvited])).toEqual([
    [false, false],
    [true, false],
  ])
  await invited(gatekeeper1)
  expect(await take(rows, seen.seen)).toMatchObject({ value: { kind: 'preview', isChanged: true } })
  const again = await seenOf(rows)
  expect(again.people[0]?.facts.isInvited).toBe(true)
  const done = await take(rows, again.seen)
  expect(done).toMatchObject({ value: { kind: 'done', made: [{ email: 'robin@zz1.example' }, {}] } })
  const token =
    done?.ok && done.value.kind === 'done' ? (done.value.made[0]?.link?.split('/').at(-1) ?? '') : ''
  expect(await acceptInvitation(token, 'four wandering teapots sing')).toMatchObject({ ok: true })
})

test('150 people are seen and invited within ten seconds, each told once', async ({ task }) => {
  const roles = ['Contributor', 'Service lead', 'Gatekeeper', 'Executive']
  const rows = Array.from(
    { length: 150 },
    (_, index) =>
      `Person Number${'abcdefghij'[index % 10] ?? ''},p${String(index)}@many.example,${roles[index % 4] ?? ''},ZZ${String(1 + (index % 2))},,,`,
  )
  const before = await countInvited()
  const began = performance.now()
  const { seen } = await seenOf(rows)
  const done = await take(rows, seen)
  const took = performance.now() - began
  expect(done).toMatchObject({ value: { kind: 'done' } })
  expect(await countInvited()).toBe((before ?? 0) + 150)
  const [told] = await asSuperuser<{ count: number }>(
    `SELECT count(*)::int AS count FROM notice WHERE email LIKE '%@many.example'`,
  )
  expect(told?.count).toBe(150)
  expect(took).toBeLessThan(10_000)
  task.meta.says = `150 people previewed and invited in ${(took / 1000).toFixed(1)} s`
})
