import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { getAuditTrail } from '@/operations/read/get-audit-trail'
import { asSuperuser } from '../../support/database'
import { aboutAll, ofFirst } from '../reads/questions'
import { MANY, registerMany } from './many-providers'
import { calledOften, carryOut, repeated, sentBy, walked } from './plans'

const people = await registerMany()

/** Every table whose rows are not everybody's, as PostgreSQL knows them: one that comes later is tested too. */
const secured = await asSuperuser<{ table: string; rows: number }>(
  `SELECT c.relname AS table, c.reltuples::int AS rows FROM pg_class c WHERE c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1`,
)
const all = (table: string) => ({ text: `SELECT count(*) FROM ${table}` })

/** A policy, and what each function that it asks asks in turn: no more than a few calls, however many rows there are. */
const MOST_OF_A_POLICY = 4

describe.each(secured)('$table', ({ table, rows }) => {
  test('has as many rows as would be noticed', () => {
    expect(rows).toBeGreaterThanOrEqual(MANY)
  })

  test.each(['north', 'national', 'lead1', 'auditor'] as const)('asks once what %s may see', async (name) => {
    const carried = await carryOut(people[name].personId, all(table))
    expect(calledOften(carried, MOST_OF_A_POLICY)).toEqual([])
    expect(repeated(carried)).toEqual([])
    expect(walked(carried)).toEqual([])
  })
})

test.each([
  [
    'a function once a row',
    `service_key(framework, provider_code) = ANY (my_services('return:read-submitted'))`,
    calledOften,
  ],
  [
    'a list of all services for each row',
    `service_key(framework, provider_code) = ANY ((SELECT my_services('return:read-submitted'))::text[])`,
    walked,
  ],
  [
    'a question about each row',
    `EXISTS (SELECT FROM my_reach('return:read-submitted') r WHERE r.provider_code = submission.provider_code OFFSET 0)`,
    repeated,
  ],
] as const)('a policy that asks %s is noticed', async (_, using, find) => {
  const ddl = `ALTER POLICY reads ON submission USING (${using})`
  const carried = await carryOut(people.north.personId, all('submission'), ddl)
  expect(find(carried, MOST_OF_A_POLICY)).not.toEqual([])
})

/** Each table of a statement asks for itself, and a home page asks of nine. */
const MOST_OF_A_STATEMENT = 24

const anything = { organisation: null, person: null, action: null, returnId: null, from: null, until: null }
const ofTrail = (actor: Actor) => getAuditTrail(actor, () => ({ filter: anything, cursor: null, limit: 50 }))

describe.each([...aboutAll(ofFirst), ['getAuditTrail', 3, ofTrail] as const])('%s', (_name, _most, ask) => {
  test.each(['north', 'national'] as const)('asks of no row by itself, for %s', async (name) => {
    for (const sent of await sentBy(() => ask(people[name]))) {
      const carried = await carryOut(people[name].personId, sent)
      expect([sent.text, ...repeated(carried)]).toEqual([sent.text])
      expect([sent.text, ...walked(carried)]).toEqual([sent.text])
      expect([sent.text, ...calledOften(carried, MOST_OF_A_STATEMENT)]).toEqual([sent.text])
    }
  })
})

test('a statement that looks something up for each row is noticed', async () => {
  const text = `SELECT s.version, (SELECT f.submitted_at FROM submission f WHERE f.provider_code = s.provider_code
    AND f.period = s.period AND f.version = 1) FROM submission s`
  expect(repeated(await carryOut(people.north.personId, { text }))).not.toEqual([])
})
