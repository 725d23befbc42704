import type { Client, QueryResultRow } from 'pg'
import { withClient } from '../../scripts/postgres/client.mjs'
import { findRunning } from './running'

/** Asks the database past all row security, to arrange; never to do what a journey is about. */
export function ask<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { superuserUrl } = findRunning().database
  return withClient(superuserUrl, async (client: Client) => (await client.query<Row>(sql, values)).rows)
}
