import { randomUUID } from 'node:crypto'
import { Pool, type QueryResultRow } from 'pg'
import { afterAll, inject } from 'vitest'
import { cloneDatabase } from './clone-database'
import { useDatabase } from './service-settings'

/** The database of the running test file, and of it alone. The service's own code, called from a test, uses it too. */
export const database = await cloneDatabase(inject('cluster'), `test_${randomUUID().replaceAll('-', '')}`)
useDatabase(database.appUrl)

const superuser = connections(database.superuserUrl)
const app = connections(database.appUrl)

/** Asks the database past all row security, to arrange and to look; never to do what a test is about. */
export function asSuperuser<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return query<Row>(superuser, sql, values)
}

/** Asks the database with the rights of the service, outside its code: what gets through to a stolen connection. */
export function asApp<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return query<Row>(app, sql, values)
}

/** Opened when they are asked for, as many as there are questions at the same time, and kept for the next ones. */
function connections(url: string) {
  const pool = new Pool({ connectionString: url })
  // What ends a connection from outside is seen by the next question.
  pool.on('error', () => undefined)
  afterAll(() => pool.end())
  return pool
}

/** Every question finds its connection as if it were new; one that a question left in a transaction refuses that, and goes. */
async function query<Row extends QueryResultRow>(pool: Pool, sql: string, values: unknown[]) {
  const client = await pool.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    const failure: unknown = await client.query('DISCARD ALL').catch((error: unknown) => error)
    client.release(failure instanceof Error)
  }
}
