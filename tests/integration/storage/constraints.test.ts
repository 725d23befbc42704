import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenRows } from './broken-rows'
import { asSuperuser, superuserUrl } from './probe'
import { overlaps } from './rows-of-the-register'
import { insertion, validRows, type Row, type Table } from './valid-rows'

const client = new pg.Client({ connectionString: superuserUrl })
beforeAll(async () => {
  await client.connect()
  // Lets foreign keys and triggers be, so that each row meets its checks alone.
  await client.query('SET session_replication_role = replica')
})
afterAll(() => client.end())

const tables = Object.keys(validRows) as Table[]

/** The name of the constraint that refuses these rows, or `stored`; nothing stays. */
async function store(table: Table, rows: Row[], ...before: string[]) {
  await client.query('BEGIN')
  try {
    for (const statement of before) await client.query(statement)
    for (const row of rows) {
      const { sql, values } = insertion(table, row)
      await client.query(sql, values)
    }
    return 'stored'
  } catch (refusal) {
    return refusal instanceof pg.DatabaseError ? (refusal.constraint ?? refusal.message) : String(refusal)
  } finally {
    await client.query('ROLLBACK')
  }
}

const without = (table: Table, constraint: string) => `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`

test.each(tables)('a row of %s that nothing is wrong with is stored', async (table) => {
  expect(await store(table, [validRows[table]()])).toBe('stored')
})

test.each(brokenRows)('%s: %s refuses %j', async (table, constraint, fact) => {
  const row = { ...validRows[table](), ...fact }
  expect(await store(table, [row])).toBe(constraint)
  // What compares rows with each other makes a range of their days first, which an end before the beginning cannot be.
  const besides = overlaps.filter(([of]) => of === table).map(([, name]) => without(table, name))
  expect(await store(table, [row], ...besides, without(table, constraint))).toBe('stored')
})

test.each(overlaps)('%s: %s refuses two at a time', async (table, constraint, fact, end) => {
  const first = validRows[table]()
  const rows = [first, { ...first, ...fact }]
  expect(await store(table, rows)).toBe(constraint)
  expect(
    await store(table, [
      { ...first, ...end },
      { ...first, ...fact },
    ]),
  ).toBe('stored')
  expect(await store(table, rows, without(table, constraint))).toBe('stored')
})

test('every constraint has a row that breaks it', async () => {
  const known = await asSuperuser<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x') ORDER BY 1`)
  const broken = new Set([...brokenRows, ...overlaps].map(([, constraint]) => constraint))
  expect(known.map(({ name }) => name)).toEqual([...broken].toSorted())
})

test.each([
  [{ numerator: 0 }],
  [{ numerator: 10 }],
  [{ kind: 'paired-proportion', paired: 7 }],
  [{ state: 'nil', numerator: null, denominator: null, figures: { issued: 20 } }],
  [{ state: 'not-available', numerator: null, denominator: null, reason: 'The clinic system was down' }],
  [
    {
      kind: 'mean-wait',
      numerator: 100_000_000,
      figures: { shortest: 0, median: 0.5, longest: 1, over126: 10 },
    },
  ],
])('a submitted line at the edge of what is right is stored: %j', async (fact) => {
  expect(await store('submitted_line', [{ ...validRows.submitted_line(), ...fact }])).toBe('stored')
})
