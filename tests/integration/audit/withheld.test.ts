import { expect, test } from 'vitest'
import type { AuditReach } from '@/domain/access/audit-reach'
import { auditReach } from '@/domain/access/audit-reach'
import type { AuditFilter } from '@/domain/audit/audited-event'
import { findAuditEvent, listAuditEvents } from '@/server/db/audit-trail'
import { withActor } from '@/server/db/transaction'
import { ask, countWithout } from '../storage/probe'
import { SECRET, findEventPage, makeTrail, pageOf } from './trail'

const people = await makeTrail()
const saved: AuditFilter = {
  ...{ organisation: 'ZZ1', person: null, action: 'section-saved' },
  ...{ returnId: null, from: null, until: null },
}
const ALL = [{ framework: 'hsps-1767', organisations: 'all' as const }]
const everything: AuditReach = { chains: ALL, drafts: ALL }

/** What comes out of the query itself, whatever a page would make of it. */
function queryAs(personId: string, reach: AuditReach) {
  return withActor({ personId }, ({ tx }) => listAuditEvents(tx, reach, saved, { cursor: null, limit: 50 }))
}

test.each(['lead1', 'contributor1', 'gatekeeper1', 'executive1', 'auditor'] as const)(
  '%s reads what changed in the drafts of ZZ1',
  async (name) => {
    const events = await queryAs(people[name].personId, auditReach(people[name]))
    expect(events).toHaveLength(2)
    expect(events.map(({ withheld }) => withheld)).toEqual([false, false])
    expect(JSON.stringify(events.map(({ held }) => held))).toContain(SECRET)
    expect(JSON.stringify(events.map(({ old }) => old))).toContain(SECRET)
  },
)

test('a commissioner sees that a draft was saved, and nothing of what was typed', async () => {
  const events = await queryAs(people.north.personId, auditReach(people.north))
  expect(events.map(({ action, personName }) => [action, personName])).toEqual([
    ['section-saved', 'lead1'],
    ['section-saved', 'lead1'],
  ])
  expect(events.map(({ withheld, old, held }) => [withheld, old, held])).toEqual([
    [true, null, null],
    [true, null, null],
  ])
  expect(JSON.stringify(events)).not.toContain(SECRET)
  const page = await pageOf(people.north, { kind: 'section-saved' })
  expect(page.events.map(({ withheld, which }) => [withheld, which.href])).toEqual([
    [true, null],
    [true, null],
  ])
  expect(JSON.stringify(page)).not.toMatch(/7,?193/)
})

test('nor when it asks for the one event, whose exact time would let figures be guessed from the hash', async () => {
  const [event] = await queryAs(people.north.personId, auditReach(people.north))
  const found = await findEventPage(people.north, { organisation: 'ZZ1', seq: String(event?.seq) })
  expect(found).toMatchObject({ withheld: true, exact: null, contents: { changes: [] } })
  expect(JSON.stringify(found)).not.toMatch(/7,?193/)
  const whole = await withActor(people.north, ({ tx }) =>
    findAuditEvent(tx, everything, { organisation: 'ZZ1', seq: event?.seq ?? 0 }),
  )
  expect([whole?.old, whole?.held]).toEqual([null, null])
})

test('the query withholds drafts from whoever does not read them, though the database would give them', async () => {
  const events = await queryAs(people.auditor.personId, { chains: ALL, drafts: [] })
  expect(events.map(({ withheld, old, held }) => [withheld, old, held])).toEqual([
    [true, null, null],
    [true, null, null],
  ])
})

test('the database withholds them, though the query would show them', async () => {
  const events = await queryAs(people.north.personId, everything)
  expect(events.map(({ old, held }) => [old, held])).toEqual([
    [null, null],
    [null, null],
  ])
})

const contents = {
  sql: `SELECT 1 FROM audit_event e, read_audit_contents(ARRAY[e.organisation], ARRAY[e.seq]) c
    WHERE e.action = 'section-saved' AND (c.old IS NOT NULL OR c.new IS NOT NULL)`,
}

test('a stolen connection of the service selects neither old nor new', async () => {
  for (const column of ['old', 'new', '*'])
    expect(await ask(people.lead1.personId, { sql: `SELECT ${column} FROM audit_event` })).toBe('42501')
  expect(await ask(people.lead1.personId, contents)).toHaveLength(2)
  expect(await ask(people.north.personId, contents)).toEqual([])
  expect(await ask(people.lead2.personId, contents)).toEqual([])
})

test("of another's chain nothing is given, whatever place is named", async () => {
  const sql = `SELECT 1 FROM read_audit_contents(ARRAY['ZZ1', 'national'], ARRAY[1::bigint, 1])`
  expect(await ask(people.lead2.personId, { sql })).toEqual([])
  expect(await ask(null, { sql })).toEqual([])
  expect(await ask(people.auditor.personId, { sql })).toHaveLength(2)
})

test('without its guards the commissioner would read the drafts', async () => {
  const mutants = [
    `CREATE OR REPLACE FUNCTION changes_a_draft(action text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false'`,
    `CREATE OR REPLACE FUNCTION my_reach(permission text) RETURNS TABLE (framework text, provider_code text) LANGUAGE sql
      AS $$ SELECT 'hsps-1767', 'ZZ1' $$`,
  ]
  for (const mutant of mutants) expect(await countWithout(mutant, people.north.personId, contents)).toBe(2)
  const opened = 'GRANT SELECT ON audit_event TO assurance_app'
  const direct = { sql: `SELECT old FROM audit_event WHERE action = 'section-saved'` }
  expect(await countWithout(opened, people.north.personId, direct)).toBe(2)
})
