import type { Client } from 'pg'

/** Every row of the database by table and owner, as a hash: `draft_line of ZZ1`. */
export type Digest = ReadonlyMap<string, string>

// Reading moves it: when somebody was last seen is no figure.
const MOVES_BY_ITSELF = ['last_seen_at']
const COPY = 'as_arranged'

/**
 * Hashes every row of every table, whatever tables there are, by whose row it is: the provider, commissioner or chain
 * that a row names, with the code of any framework but the first; else its table.
 */
export async function digestRows(client: Client): Promise<Digest> {
  const selects = (await listTables(client)).map(
    (table) => `SELECT '${table} of ' || coalesce(nullif(j->>'framework', 'hsps-1767') || '-', '') ||
      coalesce(j->>'provider_code', j->>'organisation', j->>'commissioner_code', j->>'code', 'nobody') AS name, md5(string_agg(j::text, E'\\n' ORDER BY j::text)) AS hash
      FROM (SELECT to_jsonb(t) - '{${MOVES_BY_ITSELF.join(',')}}'::text[] AS j FROM public."${table}" t) r GROUP BY 1`,
  )
  const { rows } = await client.query<{ name: string; hash: string }>(selects.join(' UNION ALL '))
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

/** One text for all rows of all tables, which is another as soon as any row is; it takes a third of the time of a digest. */
export async function sumRows(client: Client): Promise<string> {
  const tables = await listTables(client)
  const moves = `'{${MOVES_BY_ITSELF.join(',')}}'::text[]`
  const rowOf = (table: string) => (table === 'session' ? `(to_jsonb(t) - ${moves})::text` : 't::text')
  const sums = tables.map(
    (table) => `SELECT count(*) || ' ' || sum(hashtextextended(${rowOf(table)}, 0)) FROM public."${table}" t`,
  )
  const { rows } = await client.query<{ sum: string }>(
    `SELECT concat_ws(E'\n', ${sums.map((sum) => `(${sum})`).join(', ')}) AS sum`,
  )
  return rows[0]?.sum ?? ''
}

/** Names of what differs, in order. */
export function changesBetween(before: Digest, after: Digest): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}

/** Puts the rows aside as they now are. */
export async function keepRows(client: Client): Promise<void> {
  const tables = await listTables(client)
  const copies = tables.map((table) => `CREATE TABLE ${COPY}."${table}" AS TABLE public."${table}"`)
  // What the database works out by itself it works out again.
  await client.query(
    `CREATE SCHEMA ${COPY}; ${copies.join('; ')}; ALTER TABLE ${COPY}.audit_event DROP COLUMN framework`,
  )
}

/** Brings back the rows that were put aside, past every trigger. */
export async function restoreRows(client: Client): Promise<void> {
  const tables = (await listTables(client)).map((table) => `"${table}"`)
  const refilled = tables.map((table) => `INSERT INTO public.${table} TABLE ${COPY}.${table}`)
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica;
    ${tables.map((table) => `DELETE FROM public.${table}`).join('; ')}; ${refilled.join('; ')}; COMMIT`)
}

async function listTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
