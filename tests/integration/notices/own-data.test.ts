import { expect, test } from 'vitest'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { takeOwnFile } from '@/operations/take-own-data'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { insertion, validRows, type Table } from '../storage/valid-rows'

const { lead1, gatekeeper1 } = await registerOrganisations()
interface Taken {
  person: Record<string, unknown>
  refersToYou: Record<string, Record<string, unknown>[]>
  whatYouDid: { action: string }[]
}
const take = async (actor: typeof lead1) => JSON.parse(await takeOwnFile(actor)) as Taken

test('a person takes everything that refers to them, from whatever table, and no secret', async () => {
  await asSuperuser(`UPDATE person SET passphrase_hash = '$argon2id$kept'`)
  await asSuperuser(`INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at)
    SELECT sha256(name::bytea), id, now(), now(), now() FROM person`)
  const taken = await take(lead1)
  expect(taken.person).toMatchObject({ email: 'lead1@test.example' })
  const tables = await asSuperuser<{
    name: string
  }>(`SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass`)
  expect(Object.keys(taken.refersToYou).sort()).toEqual(tables.map(({ name }) => name).sort())
  expect(taken.refersToYou['membership.person_id']).toMatchObject([{ role: 'service-lead' }])
  expect(taken.refersToYou['session.person_id']).toHaveLength(1)
  expect(JSON.stringify(taken)).not.toMatch(/argon2|token_hash|passphrase_hash|"secret"/)
})

test('of nobody else anything is taken, and that it was taken stands in the trail', async () => {
  const taken = await take(gatekeeper1)
  expect(JSON.stringify(taken)).not.toContain(lead1.personId)
  expect(await asSuperuser(`SELECT FROM audit_event WHERE action = 'account-data-taken'`)).toHaveLength(2)
  await expect(withActor(null, ({ tx }) => tx.$queryRaw`SELECT take_my_data()`)).rejects.toThrow(
    /nobody is asking/,
  )
})

interface Written {
  tab: Table
  columns: string[]
}
/** Tables whose rows even their owner sees by a policy only, and their columns that say who wrote a row. */
const WRITTEN = `SELECT c.conrelid::regclass::text AS tab, array_agg(a.attname::text) AS columns FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] JOIN pg_class t ON t.oid = c.conrelid
  WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND t.relforcerowsecurity GROUP BY 1`

test('of every table that rows are kept from others in, a person takes what they wrote', async () => {
  const written = await asSuperuser<Written>(WRITTEN)
  expect(written.map(({ tab }) => tab)).toEqual(expect.arrayContaining(['query_message', 'case_step']))
  await withClient(database.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const { tab, columns } of written) {
      const byLead = Object.fromEntries(columns.map((column) => [column, lead1.personId]))
      const { sql, values } = insertion(tab, { ...validRows[tab]('ZZ1'), ...byLead })
      await client.query(sql, values)
    }
  })
  const { refersToYou } = await take(lead1)
  const names = written.flatMap(({ tab, columns }) => columns.map((column) => `${tab}.${column}`))
  expect(names.filter((name) => refersToYou[name]?.length !== 1)).toEqual([])
})

test.each([
  { asks: 'SELECT take_my_data()', by: ['audit_event_person', 'audit_event_object'] },
  { asks: `SELECT is_said_of_people('Nobody')`, by: ['audit_event_person_name'] },
])('$asks finds its events by an index, however many there are', async ({ asks, by }) => {
  const used = await withClient(database.superuserUrl, async (client) => {
    // With so few events it would rather read them all.
    await client.query('BEGIN; SET LOCAL enable_seqscan = off')
    await client.query(`SELECT set_config('app.person_id', $1, true)`, [lead1.personId])
    await client.query(asks)
    const { rows } = await client.query<{ used: number }>(
      'SELECT pg_stat_get_xact_numscans(to_regclass(name))::int AS used FROM unnest($1::text[]) name',
      [by],
    )
    return rows.map((row) => row.used)
  })
  expect(used).toEqual(by.map(() => 1))
})
