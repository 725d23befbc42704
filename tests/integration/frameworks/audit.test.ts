import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import { listAuditEvents } from '@/server/db/audit-trail'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import { ask } from '../storage/probe'
import { OWN1, TINY1, namesOf, people, second, whoGets } from './both'

const FIRST = 'ZZ1-2026-27-Q2'
const SECOND = 'tiny-100-ZZ1-2026-27-Q2'
const AUDITORS = [
  [FIRST, [...OWN1, 'north', 'auditor', 'both']],
  [SECOND, [...TINY1, 'tinySouth', 'tinyAuditor', 'both']],
] as const

test.each(AUDITORS)('the database shows %s to those who audit its framework', async (object, readers) => {
  const listed = { sql: 'SELECT 1 FROM audit_event WHERE object = $1', values: [object] }
  expect(await whoGets(({ personId }) => ask(personId, listed))).toEqual(namesOf(readers))
  const places = await asSuperuser<{ organisation: string; seq: string }>(
    'SELECT organisation, seq FROM audit_event WHERE object = $1',
    [object],
  )
  const contents = {
    sql: 'SELECT 1 FROM read_audit_contents($1, $2)',
    values: [places.map(({ organisation }) => organisation), places.map(({ seq }) => seq)],
  }
  expect(places.length).toBeGreaterThan(1)
  expect(await whoGets(({ personId }) => ask(personId, contents))).toEqual(namesOf(readers))
})

test.each(AUDITORS)('the query alone keeps events about %s from others', async (object, readers) => {
  const filter = {
    ...{ organisation: 'ZZ1', person: null, action: null },
    ...{ returnId: object, from: null, until: null },
  }
  const unguarded = (actor: Actor) =>
    withActor({ personId: people.auditor.personId }, ({ tx }) =>
      listAuditEvents(tx, auditReach(actor), filter, { cursor: null, limit: 50 }),
    )
  await asSuperuser('ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY')
  const found = await whoGets(unguarded)
  await asSuperuser('ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY')
  expect(found).toEqual(namesOf(readers))
})

test('what is of no framework is read by everybody who reads the chain', async () => {
  const sql = `SELECT 1 FROM audit_event WHERE organisation = 'ZZ1' AND action = 'provider-registered'`
  const readers = AUDITORS.flatMap(([, names]) => [...names])
  expect(await whoGets(({ personId }) => ask(personId, { sql }))).toEqual(namesOf(readers))
})

test('nobody records an event about a return of a framework of which they are not', async () => {
  const sql = `SELECT record_audit('ZZ1', 'section-saved', $1, now(), NULL, NULL, NULL)`
  const recording = (object: string) => ({ sql, values: [object] })
  expect(await ask(people.lead1.personId, recording(FIRST))).toHaveLength(1)
  expect(await ask(people.lead1.personId, recording(SECOND))).toBe('42501')
  expect(await ask(second.tinyLead.personId, recording(SECOND))).toHaveLength(1)
  expect(await ask(second.tinyLead.personId, recording(FIRST))).toBe('42501')
})
