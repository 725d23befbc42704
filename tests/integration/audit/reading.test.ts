import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { pageNames } from '@/features/audit/given-filter'
import { anActor } from '../../factories/actors'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { findEventPage, findTrail, makeTrail, pageOf, recordMany, trailOf } from './trail'

const people = await makeTrail()

const READS = [
  ['contributor1', ['ZZ1']],
  ['lead1', ['ZZ1']],
  ['gatekeeper1', ['ZZ1']],
  ['executive1', ['ZZ1']],
  ['lead2', ['ZZ2']],
  ['north', ['NORTH', 'ZZ1']],
  ['south', ['SOUTH', 'ZZ2']],
  ['auditor', ['NORTH', 'SOUTH', 'ZZ1', 'ZZ2', 'national']],
] as const

test.each(READS)('%s reads the trails of %j and no other', async (name, organisations) => {
  const view = await trailOf(people[name])
  expect(view.organisations.map(({ value }) => value)).toEqual(organisations)
  const seen = new Set(view.page?.events.map(({ organisation }) => organisation))
  expect([...seen].sort()).toEqual([...organisations].sort())
})

test.each(['national', 'administrator'] as const)('%s reads no trail', async (name) => {
  const given = Object.fromEntries(pageNames.map((each) => [each, ''])) as never
  expect(await findTrail(people[name], given)).toBeNull()
})

test('a reach that the database does not know of opens nothing', async () => {
  const forged = anActor('auditor', 'all', { personId: people.lead2.personId })
  const { organisations, page } = await trailOf(forged)
  expect(organisations.map(({ value }) => value)).toEqual(['ZZ2'])
  expect(page?.events.every(({ organisation }) => organisation === 'ZZ2')).toBe(true)
  expect(await findEventPage(forged, { organisation: 'ZZ1', seq: '1' })).toBeNull()
})

test('what the database would show is still held to the reach of the person', async () => {
  const narrow = anActor('service-lead', ['ZZ1'], { personId: people.auditor.personId })
  const { organisations, page } = await trailOf(narrow)
  expect(organisations.map(({ value }) => value)).toEqual(['ZZ1'])
  expect(page?.events.every(({ organisation }) => organisation === 'ZZ1')).toBe(true)
  expect(await findEventPage(narrow, { organisation: 'ZZ2', seq: '1' })).toBeNull()
  expect(await findEventPage(narrow, { organisation: 'ZZ1', seq: '1' })).not.toBeNull()
})

test('an event says who did what to which return, and old and new by the labels of the boxes', async () => {
  const [latest] = (await pageOf(people.lead1, { kind: 'section-saved' })).events
  expect(latest).toMatchObject({
    who: 'lead1',
    what: 'Section of the draft saved',
    which: { text: 'ZZ1-2026-27-Q2, Pain management programme', href: '/returns/ZZ1-2026-27-Q2/programme' },
    contents: {
      kind: 'differences',
      changes: [
        { what: expect.stringMatching(/^106, .*completed/) as string, before: '7,193', after: '0' },
        { what: expect.stringMatching(/^106, /) as string, before: '3', after: null },
      ],
    },
  })
})

test('what the service did by itself is said so, and a person that an event is about is named', async () => {
  const { events } = await pageOf(people.lead1)
  expect(events.find(({ what }) => what.startsWith('Return opened'))?.who).toBe('The service')
  const granted = events.filter(({ what }) => what === 'Role granted').map(({ which }) => which.text)
  expect(granted.sort()).toEqual(['contributor1', 'executive1', 'gatekeeper1', 'lead1'])
})

test('a profile and a provider are led to, a file for those who may have it', async () => {
  for (const [organisation, action, object] of [
    ['ZZ1', 'profile-recorded', 'ZZ1'],
    ['downloads', 'annual-export-downloaded', '2026-27.csv'],
  ])
    await asSuperuser('SELECT record_audit($1, $2, $3, now(), NULL, NULL, NULL)', [
      organisation,
      action,
      object,
    ])
  const hrefOf = async (actor: Actor, kind: string) =>
    (await pageOf(actor, { kind })).events.find(({ which }) => which.text !== 'ZZ2')?.which.href
  expect(await hrefOf(people.lead1, 'profile-recorded')).toBe('/profiles/ZZ1')
  expect(await hrefOf(people.lead1, 'provider-registered')).toBe('/dashboards/providers/ZZ1')
  expect(await hrefOf(people.auditor, 'annual-export-downloaded')).toBe('/exports')
})

test('one event has its own page, which says that the chain holds, and where it is broken', async () => {
  const address = { organisation: 'ZZ2', seq: '2' }
  const event = await findEventPage(people.lead2, address)
  expect(event).toMatchObject({
    seq: 2,
    chain: { state: 'holds' },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  })
  expect(event?.previousHash).toBe((await findEventPage(people.lead2, { ...address, seq: '1' }))?.hash)
  const tamper = (reason: string) =>
    asSuperuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
      UPDATE audit_event SET reason = ${reason} WHERE organisation = 'ZZ2' AND seq = 2; END $$`)
  await tamper(`'Other'`)
  expect(await findEventPage(people.lead2, address)).toMatchObject({ chain: { state: 'broken', at: 2 } })
  await tamper('NULL')
})

test.each([
  ['another’s', 'ZZ2', '1'],
  ['beyond the end', 'ZZ1', '999999'],
  ['before the beginning', 'ZZ1', '0'],
  ['of nobody', 'ZZ9', '1'],
  ['no number', 'ZZ1', '1e1'],
  ['a number too long', 'ZZ1', '9'.repeat(30)],
  ['not even a code', "ZZ1'\0", '1'],
  ['national', 'national', '1'],
])('an event that is %s is not there', async (_, organisation, seq) => {
  expect(await findEventPage(people.lead1, { organisation, seq })).toBeNull()
})

test('a page asks the database the same few questions, however many events there are', async () => {
  const ask = (actor: Actor) => questionsOf(() => pageOf(actor))
  const few = await ask(people.lead2)
  await recordMany(500)
  const many = await ask(people.auditor)
  expect(many.length, many.join('\n')).toBe(few.length)
  // Reading the session is one more.
  expect(many.length).toBeLessThanOrEqual(5)
})
