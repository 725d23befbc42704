import { withClient } from '../../scripts/postgres/client.mjs'
import { database } from './database'

/** What is begun here is held up where it first changes a table, each before the next begins; then all of it goes on at once. */
export function atOnce<Value>(table: string, begin: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  return withClient(
    database.superuserUrl,
    async (client: { query: (sql: string) => Promise<{ rows: unknown[] }> }) => {
      await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`)
      const waiting = () =>
        client.query(
          // A lock that waits for a row is of no database: it is of one who holds others of this.
          `SELECT FROM pg_locks l WHERE NOT l.granted AND l.pid IN (SELECT k.pid FROM pg_locks k JOIN pg_database d ON d.oid = k.database
             WHERE d.datname = current_database())`,
        )
      const begun: Promise<Value>[] = []
      for (const each of begin) {
        begun.push(each())
        while ((await waiting()).rows.length < begun.length);
      }
      await client.query('COMMIT')
      return Promise.all(begun)
    },
  )
}
