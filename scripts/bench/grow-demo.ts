import type { Client } from 'pg'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { withClient } from '../postgres/client.mjs'
import type { Stage } from './open-stage'

/** Tables about a provider that are not copied: who may do what stays with the people of the demo. */
const OF_PEOPLE = ['membership', 'invitation']

/** As the demo's: the same commissioner has those with an odd number, and each new provider is the twin of one of the first. */
const NEW_PROVIDERS = `SELECT 'ZZ' || n AS code, p.code AS twin FROM generate_series($1::int + 1, $2::int) AS n
  JOIN provider p ON p.code = 'ZZ' || ((n - 1) % $1::int) + 1`

/**
 * A copy of the demo with so many providers. The further ones are twins of those of the demo, with all rows about them, so that
 * nothing but their number differs; no audit trail of theirs is invented.
 */
export async function growDemo(
  stage: Stage,
  from: OwnDatabase,
  providers: number,
  name = `demo_${providers}`,
): Promise<OwnDatabase> {
  const grown = await stage.clone(name, from.name)
  await withClient(grown.superuserUrl, async (client: Client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM provider')
    const known = rows[0]?.count ?? 0
    // What is copied held where it was written; the checks of each row are made all the same.
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    await client.query(
      `INSERT INTO provider SELECT n.code, p.name || ' ' || n.code, p.region, p.opened_on, p.closed_on
       FROM (${NEW_PROVIDERS}) n JOIN provider p ON p.code = n.twin`,
      [known, providers],
    )
    for (const table of await tablesOfProviders(client))
      await client.query(copyRows(table), [known, providers])
    await client.query('COMMIT; ANALYZE')
  })
  return grown
}

/** Those whose rows a provider's code tells apart: a notice or a note has a number of its own, which no other row may have. */
async function tablesOfProviders(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) AND a.attname = 'provider_code'
     WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1)
     ORDER BY 1`,
    [OF_PEOPLE],
  )
  return rows.map(({ name }) => name)
}

function copyRows(table: string): string {
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(x, jsonb_build_object('provider_code', n.code))).*
    FROM ${table} x JOIN (${NEW_PROVIDERS}) n ON n.twin = x.provider_code`
}
