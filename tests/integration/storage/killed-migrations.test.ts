import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { listMissing, migrateDeploy } from '../../../scripts/postgres/migrate.mjs'
import { cloneDatabase } from '../../support/clone-database'
import { isWhole } from '../../support/extent'
import { splitSql } from '../../support/split-sql'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations')
const all = readdirSync(MIGRATIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()
const LAST = all.slice(isWhole ? -10 : -2)
const POINTS = isWhole ? Infinity : 3

const fresh = await cloneDatabase(
  inject('cluster'),
  `killed_${randomUUID().replaceAll('-', '')}`,
  'template0',
)
const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

function folderBefore(name: string): string {
  const dir = mkdtempSync(path.join(folder, 'until-'))
  for (const before of all.filter((each) => each < name))
    cpSync(path.join(MIGRATIONS, before), path.join(dir, before), { recursive: true })
  return dir
}

/** The migrations before one, and that one with the connection broken at one of its statements, or as it is. */
function folderUntil(name: string, script: string): string {
  const dir = folderBefore(name)
  mkdirSync(path.join(dir, name))
  writeFileSync(path.join(dir, name, 'migration.sql'), script)
  return dir
}

const KILL = 'SELECT pg_terminate_backend(pg_backend_pid());'

/** Everything that a migration may change, but the rows. */
const STANDS = `SELECT md5(string_agg(part, E'\\n' ORDER BY part)) AS digest FROM (
  SELECT 'function ' || p.oid::regprocedure || p.prosrc || coalesce(p.proacl::text, '') AS part FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'column ' || a.attrelid::regclass || a.attname || a.atttypid::regtype || a.attnotnull || a.attisdropped
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'table ' || c.oid::regclass || coalesce(c.relacl::text, '') || c.relrowsecurity || c.relforcerowsecurity
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || p.polrelid::regclass || p.polname || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
    || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') FROM pg_policy p
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) || t.tgenabled::text FROM pg_trigger t
  UNION ALL SELECT 'constraint ' || c.conrelid::regclass || pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE c.conrelid <> 0
  UNION ALL SELECT 'migration ' || m.migration_name || coalesce(m.logs, '') FROM _prisma_migrations m) parts`

const standing = () =>
  withClient(
    fresh.superuserUrl,
    async (client) => (await client.query<{ digest: string }>(STANDS)).rows[0]?.digest,
  )

/** At most so many places of a list, evenly spread, the first and the last among them. */
function spread(length: number, most: number): readonly number[] {
  const count = Math.min(length, most)
  const step = count > 1 ? (length - 1) / (count - 1) : 0
  return Array.from({ length: count }, (_, at) => Math.round(at * step))
}

test('a migration whose connection breaks leaves nothing, and the next start applies it', async ({
  task,
}) => {
  let kills = 0
  for (const name of LAST) {
    const script = readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8')
    const statements = splitSql(script)
    await migrateDeploy({ url: fresh.ownerUrl, dir: folderBefore(name) })
    const before = await standing()
    // After the last statement too, where only its note and the COMMIT are to come.
    for (const at of spread(statements.length + 1, POINTS)) {
      const dir = folderUntil(name, statements.toSpliced(at, 0, KILL).join('\n'))
      await expect(migrateDeploy({ url: fresh.ownerUrl, dir })).rejects.toThrow(name)
      expect([name, at, await standing()]).toEqual([name, at, before])
      expect(await listMissing({ url: fresh.ownerUrl, dir })).toEqual([name])
      kills += 1
    }
    expect(await migrateDeploy({ url: fresh.ownerUrl, dir: folderUntil(name, script) })).toEqual([name])
    expect(await standing()).not.toBe(before)
  }
  Object.assign(task.meta, {
    says: `${kills} kills in ${LAST.length} migrations: nothing half applied, each completed by the next start`,
  })
}, 600_000)

test('one that fails by itself says what to do, and leaves nothing either', async () => {
  const dir = folderUntil('20991231000000_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;')
  const deploy = () => migrateDeploy({ url: fresh.ownerUrl, dir })
  await expect(deploy()).rejects.toThrow('The migration 20991231000000_broken failed: division by zero')
  await expect(deploy()).rejects.toThrow('npm run migrate -- --again')
  const half = await withClient(fresh.superuserUrl, (client) =>
    client.query<{ half: string | null }>(`SELECT to_regclass('half') AS half`),
  )
  expect(half.rows).toEqual([{ half: null }])
})
