import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Json, canonicalJson } from '@/domain/canonical-json'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { financialYearOf } from '@/domain/periods/period'
import { exportYear } from '../../support/exported-text'
import { registerCatalogue } from '@/operations/register-catalogue'
import { disconnect } from '@/server/db/client'
import { listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { migrateDeploy } from '../../../scripts/postgres/migrate.mjs'
import { anActor } from '../../factories/actors'
import { PERIOD } from '../../factories/period'
import { BEFORE } from '../../fixtures/before-frameworks/told'
import { cloneDatabase } from '../../support/clone-database'
import { useDatabase } from '../../support/service-settings'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const MIGRATIONS = path.join(ROOT, 'prisma/migrations')
const ROWS = path.join(ROOT, 'tests/fixtures/before-frameworks/rows.sql')

const old = await cloneDatabase(inject('cluster'), `before_${randomUUID().replaceAll('-', '')}`, 'template0')
useDatabase(old.appUrl)
afterAll(disconnect)

const ask = <Row extends object>(sql: string, values: unknown[] = []) =>
  withClient(old.superuserUrl, async (client) => (await client.query<Row>(sql, values)).rows)
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Columns that later migrations added, and filled. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  audit_event: ['framework'],
  person: ['last_signed_in_at'],
  window_extension: ['kind', 'granted_by_name', 'ended_at', 'ended_by_name', 'end_reason'],
}

/** Every row of the tables that no migration since may touch, as one hash a table. */
async function hashRows() {
  const kept = [
    'submission',
    'receipt',
    'return_decision',
    'signed_declaration',
    'declared_line',
    'audit_chain',
  ]
  const drafts = [
    'quarterly_return',
    'draft_line',
    'draft_figure',
    'declaration',
    'declaration_box',
    'person',
  ]
  const hashes: [string, string | undefined][] = []
  for (const table of [...kept, ...drafts, 'service_offering', 'window_extension', 'audit_event']) {
    const sql = `SELECT md5(string_agg(row::text, E'\\n' ORDER BY row::text)) AS hash
      FROM (SELECT to_jsonb(t) - $1::text[] AS row FROM ${table} t) r`
    hashes.push([table, (await ask<{ hash: string }>(sql, [ADDED[table] ?? []]))[0]?.hash])
  }
  return Object.fromEntries(hashes)
}

let before: Record<string, string | undefined> = {}
beforeAll(async () => {
  const older = mkdtempSync(path.join(tmpdir(), 'older-migrations-'))
  for (const name of readdirSync(MIGRATIONS).filter((each) => each <= BEFORE.lastMigration))
    cpSync(path.join(MIGRATIONS, name), path.join(older, name), { recursive: true })
  await migrateDeploy({ url: old.ownerUrl, dir: older })
  await withClient(old.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query(readFileSync(ROWS, 'utf8'))
  })
  before = await hashRows()
  await migrateDeploy({ url: old.ownerUrl, dir: MIGRATIONS })
  await registerCatalogue()
})

async function nationalAnalyst() {
  const [person] = await ask<{ id: string }>(`SELECT id FROM person WHERE email = 'national@test.example'`)
  return anActor('national-analyst', 'all', { personId: person?.id ?? '' })
}

test('what was submitted, decided, signed, drafted and recorded stands as it stood', async () => {
  expect(Object.keys(before).length).toBeGreaterThan(14)
  expect(await hashRows()).toEqual(before)
})

test('every box of every submitted line says what it said', async () => {
  const of = (providerCode: string) => ({ framework: framework.code, providerCode, period: PERIOD })
  const lines = await withActor(await nationalAnalyst(), async ({ tx }) => [
    ...(await listLines(tx, framework.code, 'all', of('ZZ1'), { version: 1 })),
    ...(await listLines(tx, framework.code, 'all', of('ZZ1'), { version: 2 })),
    ...(await listLines(tx, framework.code, 'all', of('ZZ2'), { version: 1 })),
  ])
  const figures = lines.map((line): [string, Json] => [
    `${line.providerCode}-${line.period}, version ${line.version}, ${line.indicator}`,
    { ...line.figures },
  ])
  expect(lines).toHaveLength(BEFORE.lines)
  expect(lines.flatMap((line) => Object.keys(line.figures))).toHaveLength(BEFORE.boxes)
  expect(sha256(canonicalJson(Object.fromEntries(figures)))).toBe(BEFORE.figures)
})

/** The last six columns of the CSV file, which say whom to ring, were added since. */
const LEADS = /(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*)){6}(?=\r\n)/g

test('the annual files keep their bytes, but for the columns of whom to ring and, since format 3, the quarters', async () => {
  const year = financialYearOf(PERIOD)
  const at = new Date('2027-01-28T10:00:00Z')
  const fileOf = async (format: 'csv' | 'json') =>
    (await exportYear(await nationalAnalyst(), framework, { year, format }, at)) ?? ''
  expect(sha256((await fileOf('csv')).replace(LEADS, ''))).toBe(BEFORE.annualCsv)
  const { quarters, ...document } = JSON.parse(await fileOf('json')) as { [name: string]: Json }
  expect(quarters).not.toEqual([])
  expect(sha256(`${canonicalJson({ ...document, format: 2 })}\n`)).toBe(BEFORE.annualJson)
})

test('every chain has the head that it had, and verifies, with every submission and signature', async () => {
  const chained = await ask<{ organisation: string; hash: string }>(
    'SELECT organisation, hash FROM audit_event',
  )
  const place = ({ organisation, hash }: (typeof chained)[number]) => `${organisation} ${hash}`
  const heads = Object.entries(BEFORE.heads).map(([organisation, hash]) => place({ organisation, hash }))
  expect(chained.map(place)).toEqual(expect.arrayContaining(heads))
  const env = { ...ownEnvironment, DATABASE_URL: '', DATABASE_OWNER_URL: old.ownerUrl }
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify-audit.mjs'], {
    cwd: ROOT,
    env,
  })
  expect(stdout).toMatch(/^6 chains, 3 submissions and 1 signed declaration checked: all hold\.$/m)
})

test('who had a role or an invitation holds it under the one framework there was; administrators under none', async () => {
  for (const table of ['membership', 'invitation'])
    expect(
      await ask(`SELECT DISTINCT role = 'administrator' AS administers, framework FROM ${table} ORDER BY 1`),
    ).toEqual([
      { administers: false, framework: 'hsps-1767' },
      { administers: true, framework: null },
    ])
})

test('an event is of the framework that there was, or of none', async () => {
  const found = await ask<{ framework: string | null; actions: string[] }>(
    'SELECT framework, array_agg(DISTINCT action ORDER BY action) AS actions FROM audit_event GROUP BY 1 ORDER BY 1',
  )
  expect(found.map(({ framework: of }) => of)).toEqual(['hsps-1767', null])
  expect(found[1]?.actions).toEqual([
    ...[
      'commissioner-registered',
      'person-invited',
      'person-registered',
      'provider-registered',
      'role-granted',
    ],
  ])
})
