import { randomUUID } from 'node:crypto'
import type { Client, QueryResultRow } from 'pg'
import { inject } from 'vitest'
import { withClient } from '../../scripts/postgres/client.mjs'
import { cloneDatabase } from './clone-database'
import { useDatabase } from './service-settings'

/** The database of the running test file, and of it alone. The service's own code, called from a test, uses it too. */
export const database = await cloneDatabase(inject('cluster'), `test_${randomUUID().replaceAll('-', '')}`)
useDatabase(database.appUrl)

/** Asks the database past all row security, to arrange and to look; never to do what a test is about. */
export function asSuperuser<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return query<Row>(database.superuserUrl, sql, values)
}

/** Asks the database with the rights of the service, outside its code: what gets through to a stolen connection. */
export function asApp<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return query<Row>(database.appUrl, sql, values)
}

async function query<Row extends QueryResultRow>(url: string, sql: string, values: unknown[]) {
  return withClient(url, async (client: Client) => (await client.query<Row>(sql, values)).rows)
}
