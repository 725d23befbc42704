import { Pool, type QueryResultRow } from 'pg'
import { findRunning } from './running'

let connections: Pool | undefined

/** Asks the database past all row security, to arrange; never to do what a journey is about. */
export async function ask<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  // Kept from one question to the next, and no reason for a worker to stay when its journeys are over.
  connections ??= new Pool({ connectionString: findRunning().database.superuserUrl, allowExitOnIdle: true })
  return (await connections.query<Row>(sql, values)).rows
}
