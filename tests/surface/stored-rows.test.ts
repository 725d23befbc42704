import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '../support/database'
import { type Kept, findChanges, keepRows, listTables, sumRows } from './stored-rows'

const client = new pg.Client({ connectionString: database.superuserUrl })
let kept: Kept
beforeAll(async () => {
  await client.connect()
  await client.query(`SELECT register_commissioner('NORTH', 'North'); SELECT register_provider('ZZ1', 'One', 'NORTH', '2020-04-01');
    SELECT register_provider('ZZ2', 'Two', 'NORTH', '2020-04-01')`)
  kept = await keepRows(client)
})
afterAll(() => client.end())

test.each([
  [`UPDATE provider SET name = 'Other' WHERE code = 'ZZ2'`, ['provider of ZZ2']],
  [`DELETE FROM provider WHERE code = 'ZZ1'`, ['provider of ZZ1']],
  [`INSERT INTO sign_in_failure VALUES ('k', 1, 1)`, ['sign_in_failure of nobody']],
])('%s is found among all rows, and undone', async (sql, changes) => {
  const allRows = async () => sumRows(client, await listTables(client))
  await client.query(sql)
  expect(await allRows()).not.toEqual(kept.sums)
  expect(await findChanges(client, kept)).toEqual(changes)
  expect(await allRows()).toEqual(kept.sums)
  expect(await findChanges(client, kept)).toEqual([])
})

test('every table notes what is written to it, and what a connection with the rights of the service writes too', async () => {
  const { rows } = await client.query(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'written' AND tgenabled = 'O'`,
  )
  expect(rows.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    (await listTables(client)).toSorted(),
  )
  const app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
  await app.query(`INSERT INTO sign_in_failure VALUES ('k', 1, 1)`)
  await app.end()
  expect(await findChanges(client, kept)).toEqual(['sign_in_failure of nobody'])
})
