import type pg from 'pg'
import { expect, test } from 'vitest'
import { digestsOf } from '../../../scripts/backup/digests.mjs'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { database } from '../../support/database'

const OURS = `n.nspname IN ('public', 'graphile_worker')`
const TRIES = `SELECT k.conname::text AS name, format('CREATE TEMPORARY TABLE again (LIKE %I.%I); ALTER TABLE again ADD %s', n.nspname,
    c.relname, pg_get_constraintdef(k.oid)) AS sql
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'c' AND ${OURS}
  UNION ALL SELECT c.relname, format('CREATE TEMPORARY VIEW again AS %s', pg_get_viewdef(c.oid))
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${OURS}
  UNION ALL SELECT policyname, format('CREATE POLICY again ON %I.%I AS RESTRICTIVE USING (%s)', schemaname, tablename,
    coalesce(qual, with_check)) FROM pg_policies`

/** Does what it is told and takes it back: why it could not be done, or nothing. */
const TRY = `CREATE FUNCTION pg_temp.why_not(sql text) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN EXECUTE sql; RAISE EXCEPTION 'taken back';
  EXCEPTION WHEN OTHERS THEN RETURN nullif(SQLERRM, 'taken back'); END $$`

/** What PostgreSQL writes of its own rules, as pg_dump does, and cannot read again: a dump with one of these restores nothing. */
async function unreadableIn(client: pg.Client): Promise<string[]> {
  await client.query(`BEGIN; SET LOCAL search_path = ''; ${TRY}`)
  const asked = `SELECT name, pg_temp.why_not(sql) AS why FROM (${TRIES}) tries`
  const { rows } = await client.query<{ name: string; why: string | null }>(asked)
  await client.query('ROLLBACK')
  expect(rows.length).toBeGreaterThan(300)
  return rows.flatMap(({ name, why }) => (why === null ? [] : [`${name}: ${why}`]))
}

test('everything that a dump says of this database can be read again', async () => {
  await withClient(database.superuserUrl, async (client) => {
    expect(await unreadableIn(client)).toEqual([])
    // As it stood: PostgreSQL leaves out the brackets, and reads "100.f" as a number with something behind it.
    await client.query(
      `ALTER TABLE known_box ADD CONSTRAINT planted CHECK (NOT jsonb_path_exists('{}', '$ ? (@ == (@ * 100).floor())'))`,
    )
    expect(await unreadableIn(client)).toEqual([expect.stringContaining('planted: trailing junk')])
    await client.query('ALTER TABLE known_box DROP CONSTRAINT planted')
  })
})

test('the role of backups sees every row past row-level security, and changes nothing', async () => {
  const digests = (url: string) =>
    withClient(url, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      return digestsOf(client)
    })
  const { tables, rules } = await digests(database.backupUrl)
  expect({ tables, rules }).toEqual(await digests(database.superuserUrl))
  expect(Object.keys(tables).length).toBeGreaterThan(50)
  await withClient(database.backupUrl, async (client) => {
    await client.query('SET default_transaction_read_only = off')
    for (const sql of [
      'DELETE FROM submission',
      'INSERT INTO known_box DEFAULT VALUES',
      'CREATE TABLE public.mine (id int)',
    ])
      await expect(client.query(sql)).rejects.toThrow('permission denied')
    for (const sql of ['SET ROLE assurance_owner', 'ALTER ROLE assurance_app SUPERUSER'])
      await expect(client.query(sql)).rejects.toThrow(/permission denied|must be/)
  })
})
