import type { Client } from 'pg'

/** Rows by table and owner, as a hash: `draft_line of ZZ1`. */
type Digest = ReadonlyMap<string, string>

/** All rows as they stood when they were put aside: of each table one text for all of them, and each owner's apart. */
export interface Kept {
  readonly sums: ReadonlyMap<string, string>
  readonly digest: Digest
}

// Reading moves it: when somebody was last seen is no figure.
const MOVES_BY_ITSELF = ['last_seen_at']
const COPY = 'as_arranged'

/**
 * Puts the rows of every table aside as they now are, whatever tables there are, and has each table note from now on when something is
 * written to it, by whomever: what nobody wrote to need not be looked at again.
 */
export async function keepRows(client: Client): Promise<Kept> {
  const tables = await listTables(client)
  const copies = tables.map((table) => `CREATE TABLE ${COPY}."${table}" AS TABLE public."${table}"`)
  const watches = tables.map(
    (table) => `CREATE TRIGGER written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public."${table}"
      FOR EACH STATEMENT EXECUTE FUNCTION ${COPY}.note_written()`,
  )
  // What the database works out by itself it works out again.
  await client.query(
    `CREATE SCHEMA ${COPY}; ${copies.join('; ')}; ALTER TABLE ${COPY}.audit_event DROP COLUMN framework;
    CREATE TABLE ${COPY}.written_to (name text NOT NULL);
    CREATE FUNCTION ${COPY}.note_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO ${COPY}.written_to VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
    ${watches.join('; ')}`,
  )
  return { sums: await sumRows(client, tables), digest: await digestRows(client, tables) }
}

/** Names of what differs from how it was put aside, in order. Afterwards every row is as it was. */
export async function findChanges(client: Client, kept: Kept): Promise<readonly string[]> {
  const written = await takeWritten(client)
  if (written.length === 0) return []
  const sums = await sumRows(client, written)
  const changed = written.filter((table) => sums.get(table) !== kept.sums.get(table))
  if (changed.length === 0) return []
  const changes = changesBetween(kept.digest, await digestRows(client, changed), changed)
  await restoreRows(client, changed)
  return changes
}

/** Tables that something was written to since this was last asked. */
async function takeWritten(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `WITH taken AS (DELETE FROM ${COPY}.written_to RETURNING name) SELECT DISTINCT name FROM taken ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** One text for all rows of each table, which is another as soon as any row is; it takes a third of the time of a digest. */
export async function sumRows(
  client: Client,
  tables: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const moves = `'{${MOVES_BY_ITSELF.join(',')}}'::text[]`
  const rowOf = (table: string) => (table === 'session' ? `(to_jsonb(t) - ${moves})::text` : 't::text')
  const sums = tables.map(
    (table) =>
      `SELECT '${table}' AS name, concat_ws(' ', count(*), sum(hashtextextended(${rowOf(table)}, 0))) AS sum FROM public."${table}" t`,
  )
  const { rows } = await client.query<{ name: string; sum: string }>(sums.join(' UNION ALL '))
  return new Map(rows.map(({ name, sum }) => [name, sum]))
}

/**
 * Hashes every row of these tables by whose row it is: the provider, commissioner or chain that a row names, with the code of any
 * framework but the first; else its table.
 */
async function digestRows(client: Client, tables: readonly string[]): Promise<Digest> {
  const selects = tables.map(
    (table) => `SELECT '${table} of ' || coalesce(nullif(j->>'framework', 'hsps-1767') || '-', '') ||
      coalesce(j->>'provider_code', j->>'organisation', j->>'commissioner_code', j->>'code', 'nobody') AS name, md5(string_agg(j::text, E'\\n' ORDER BY j::text)) AS hash
      FROM (SELECT to_jsonb(t) - '{${MOVES_BY_ITSELF.join(',')}}'::text[] AS j FROM public."${table}" t) r GROUP BY 1`,
  )
  const { rows } = await client.query<{ name: string; hash: string }>(selects.join(' UNION ALL '))
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

function changesBetween(kept: Digest, after: Digest, tables: readonly string[]): readonly string[] {
  const isOf = (name: string) => tables.some((table) => name.startsWith(`${table} of `))
  const names = new Set([...[...kept.keys()].filter(isOf), ...after.keys()])
  return [...names].filter((name) => kept.get(name) !== after.get(name)).sort()
}

/** Brings back the rows of these tables that were put aside, past every trigger. */
async function restoreRows(client: Client, changed: readonly string[]): Promise<void> {
  const tables = changed.map((table) => `"${table}"`)
  const refilled = tables.map((table) => `INSERT INTO public.${table} TABLE ${COPY}.${table}`)
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica;
    ${tables.map((table) => `DELETE FROM public.${table}`).join('; ')}; ${refilled.join('; ')}; COMMIT`)
}

export async function listTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
