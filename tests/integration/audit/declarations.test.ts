import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type AuditReach, auditReach } from '@/domain/access/audit-reach'
import type { AuditFilter } from '@/domain/audit/audited-event'
import { handBackDeclaration } from '@/operations/hand-back-declaration'
import { listAuditEvents } from '@/server/db/audit-trail'
import { withActor } from '@/server/db/transaction'
import { YEAR } from '../../factories/declaration'
import { asSuperuser } from '../../support/database'
import { IN_TIME, KEY, fillIn, openYear, read, reopen, save, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { ask, countWithout } from '../storage/probe'
import { findEventPage, makeTrail, pageOf } from './trail'

const people = await makeTrail()
const { lead1, executive1, north } = people
const SECRET = 'Seven thousand one hundred and ninety-three'
const COMMENT = 'Mrs Example is not named in the plan'
const ID = `ZZ1-${YEAR}`
await openYear()
await fillIn(lead1)
valueOf(await save(lead1, '007', { '007.comment': SECRET }))
valueOf(await save(lead1, '007', { '007.comment': '' }))
const { revision } = (await read(lead1)).current
valueOf(await handBackDeclaration(executive1, { ...KEY, revision, comment: COMMENT }, IN_TIME))
await signed(executive1)
valueOf(await reopen(lead1))

const SAVED: AuditFilter = {
  ...{ organisation: 'ZZ1', person: null, action: 'declaration-saved' },
  ...{ returnId: null, from: null, until: null },
}
const ALL = [{ framework: 'hsps-1767', organisations: 'all' as const }]
const everything: AuditReach = { chains: ALL, drafts: ALL }
const queryAs = (actor: Actor, reach: AuditReach) =>
  withActor(actor, ({ tx }) => listAuditEvents(tx, reach, SAVED, { cursor: null, limit: 50 }))

test('a saved part says who changed which box of what, before and after', async () => {
  const { events } = await pageOf(lead1, { kind: 'declaration-saved' })
  const [cleared, typed, whole] = events
  expect(cleared).toMatchObject({
    ...{ who: 'lead1', what: 'Part of the self-declaration saved' },
    which: {
      text: expect.stringMatching(new RegExp(`^${ID}, 007 \\S`)) as string,
      href: `/declarations/${ID}/007`,
    },
    contents: { kind: 'differences', changes: [{ what: 'Comment', before: SECRET, after: null }] },
  })
  expect(typed?.contents.changes).toEqual([{ what: 'Comment', before: null, after: SECRET }])
  expect(whole?.contents.kind).toBe('differences')
  const documents = events.find(({ which }) => which.href === `/declarations/${ID}/documents`)
  expect(documents?.which.text).toBe(`${ID}, Documents`)
  expect(documents?.contents.changes[0]?.what).toBe('Document 1, Type of document')
})

test.each([
  ['declaration-opened', 'Self-declaration opened, with an empty draft', `/declarations/${ID}`, null],
  ...['declaration-signed', 'declaration-reopened'].map((kind) => [
    kind,
    kind === 'declaration-signed' ? 'Self-declaration signed' : 'Correction of the self-declaration begun',
    ...Array.from({ length: 2 }, () => `/declarations/${ID}/signed?version=1`),
  ]),
] as [string, string, string, string | null][])(
  '%s is said, and leads to what its reader may see',
  async (kind, what, ofProvider, ofCommissioner) => {
    for (const [actor, href] of [
      [lead1, ofProvider],
      [executive1, ofProvider],
      [people.auditor, ofProvider],
      [north, ofCommissioner],
    ] as const) {
      const { events } = await pageOf(actor, { kind })
      const own = events.filter(({ organisation }) => organisation === 'ZZ1')
      expect(own.map((event) => [event.what, event.which])).toEqual([[what, { text: ID, href }]])
    }
  },
)

test('a commissioner sees that a part was saved, and nothing of what a draft holds', async () => {
  const events = await queryAs(north, auditReach(north))
  expect(events).toHaveLength(13)
  for (const { withheld, old, held } of events) expect([withheld, old, held]).toEqual([true, null, null])
  const page = await pageOf(north, { kind: 'declaration-saved' })
  expect(new Set(page.events.map(({ which }) => which.href))).toEqual(new Set([null]))
  expect(JSON.stringify(page)).not.toContain('Seven')
  const found = await findEventPage(north, { organisation: 'ZZ1', seq: String(events[0]?.seq) })
  expect(found).toMatchObject({ withheld: true, exact: null, contents: { changes: [] } })
})

test('with what comment it was handed back is read by those who read the draft, and not by its commissioner', async () => {
  const asked = { kind: 'declaration-handed-back' }
  const changes = [{ what: 'Comment', before: null, after: COMMENT }, expect.anything()]
  for (const actor of [lead1, people.auditor])
    expect((await pageOf(actor, asked)).events).toMatchObject([{ why: null, contents: { changes } }])
  const page = await pageOf(north, asked)
  expect(page.events).toMatchObject([
    { what: 'Declaration handed back', withheld: true, which: { href: null } },
  ])
  expect(JSON.stringify(page)).not.toContain(COMMENT)
  const told = `SELECT FROM audit_event WHERE action = 'declaration-handed-back' AND reason IS NOT NULL`
  expect(await ask(north.personId, { sql: told })).toEqual([])
})

test('nor what stands as the reason where it was written as one', async () => {
  await asSuperuser(
    `SELECT record_audit('ZZ1', 'declaration-handed-back', $1, now(), NULL, '{"revision": 1}', $2)`,
    [ID, SECRET],
  )
  const asked = { kind: 'declaration-handed-back' }
  expect(JSON.stringify(await pageOf(lead1, asked))).toContain(SECRET)
  expect(JSON.stringify(await pageOf(north, asked))).not.toContain(SECRET)
})

test('the query and the database each withhold it, should the other show it', async () => {
  for (const events of [
    await queryAs(north, everything),
    await queryAs(people.auditor, { chains: ALL, drafts: [] }),
  ])
    expect(JSON.stringify(events.map(({ old, held }) => [old, held]))).not.toMatch(/Seven|met/)
  expect(JSON.stringify(await queryAs(people.auditor, everything))).toContain(SECRET)
  expect(await queryAs(people.lead2, everything)).toEqual([])
})

test('without its guard the commissioner would read the draft', async () => {
  const contents = {
    sql: `SELECT 1 FROM audit_event e, read_audit_contents(ARRAY[e.organisation], ARRAY[e.seq]) c
      WHERE e.action = 'declaration-saved' AND c.new IS NOT NULL`,
  }
  expect(await ask(north.personId, contents)).toEqual([])
  const mutant = `CREATE OR REPLACE FUNCTION changes_a_draft(action text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false'`
  expect(await countWithout(mutant, north.personId, contents)).toBe(13)
})
