import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/server/db/client'
import { type People, registerOrganisations } from '../../factories/organisations'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { database } from '../../support/database'

const pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(async () => {
  await pool.end()
  await disconnect()
})

/** A statement with the rights of the service, as somebody, outside its code. */
async function as(personId: string, sql: string, clock = '2026-11-01T00:00Z'): Promise<unknown[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.person_id', $1, true), set_config('app.clock', $2, true)`, [
      personId,
      clock,
    ])
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const PERIOD = `'hsps-1767', '2026-27-Q2'`
const UNTIL = `'2026-12-01T00:00Z'`
const OF_ADMINISTRATOR = [
  `SELECT record_timetable_rule('hsps-1767', 0, '{"data_cut_days": 1, "deadline_days": 2, "year_opens": "04-01", "year_deadline": "06-30", "year_closes": "03-31"}', 'because', now())`,
  `SELECT plan_window('hsps-1767', '2026-27-Q3', 0, NULL, 'because', now())`,
  `SELECT change_window(${PERIOD}, '2026-11-11T23:59:59.999Z', '2026-12-31T23:59:59.999Z', ${UNTIL}, '2027-01-05T00:00Z', 'because', now())`,
  `SELECT grant_extension('hsps-1767', 'ZZ1', '2026-27-Q2', ${UNTIL}, 'because', '2026-11-01T00:00Z')`,
  `SELECT extend_for_all(${PERIOD}, ${UNTIL}, 'because', '2026-11-01T00:00Z')`,
  `SELECT end_for_all(${PERIOD}, 'because', now())`,
  `SELECT * FROM list_window_counts('hsps-1767', '2026-01-01', now())`,
  `SELECT find_window_history(${PERIOD})`,
  `SELECT list_planning('hsps-1767')`,
]

test.each(OF_ADMINISTRATOR)('only an administrator: %s', async (sql) => {
  expect(await as(people.administrator.personId, sql)).not.toHaveLength(0)
  for (const name of ['lead1', 'north', 'national', 'auditor'] as const)
    await expect(as(people[name].personId, sql)).rejects.toThrow('only an administrator')
  await expect(as('', sql)).rejects.toThrow('only an administrator')
})

const ALLOW = `SELECT allow_correction('hsps-1767', 'ZZ1', '2026-27-Q2', '2028-06-01', 'because', '2028-05-01T00:00Z')`
test('only a national analyst lets somebody correct after the close of the year', async () => {
  expect(await as(people.national.personId, ALLOW, '2028-05-01T00:00Z')).toHaveLength(1)
  for (const name of ['administrator', 'lead1', 'north', 'auditor'] as const)
    await expect(as(people[name].personId, ALLOW)).rejects.toThrow('only a national analyst')
})

test.each([
  `INSERT INTO timetable_rule (framework, version) VALUES ('hsps-1767', 1)`,
  'SELECT * FROM timetable_rule',
  'SELECT * FROM planned_window',
  'SELECT * FROM window_change',
  'SELECT * FROM general_extension',
  `UPDATE window_extension SET ended_at = now()`,
  `SELECT move_window(${PERIOD}, now(), now(), 'because', now())`,
])('the service itself is refused: %s', async (sql) => {
  await expect(as(people.administrator.personId, sql)).rejects.toThrow(/permission denied/)
})

const YEAR = `'hsps-1767', '2026-27', 'year', '2026-27', '2027-04-01T00:00Z', '2027-04-01', '2027-06-30T23:00Z'`
test('more time for all that ends early leaves the close of a year as its own window has it by then', async () => {
  const closes = await withClient(database.superuserUrl, async (client) => {
    const steps = `BEGIN; SELECT set_config('app.person_id', '${people.administrator.personId}', true);
      SELECT open_window(${YEAR}, '2028-03-31T23:00Z', '2028-03-31T23:00Z');
      SELECT extend_for_all(${PERIOD}, '2028-06-01T00:00Z', 'because', now());
      UPDATE reporting_window SET closes_at = '2028-04-30T23:00Z', year_closes_at = '2028-04-30T23:00Z' WHERE period = '2026-27';
      SELECT end_for_all(${PERIOD}, 'because', now())`
    await client.query(steps)
    const quarter = `SELECT year_closes_at AS at FROM reporting_window WHERE period = '2026-27-Q2'`
    return (await client.query<{ at: Date }>(quarter)).rows[0]?.at
  })
  expect(closes).toEqual(new Date('2028-04-30T23:00Z'))
})
