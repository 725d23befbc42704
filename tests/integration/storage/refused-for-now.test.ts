import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database as pool, disconnect } from '@/server/db/client'
import { refusedForNow } from '@/server/db/refused-for-now'
import { nameStatement } from '@/server/db/statement-words'
import { withActor } from '@/server/db/transaction'
import { type RequestContext, requests } from '@/server/logs/request-context.mjs'
import { metrics } from '@/server/metrics/service-metrics.mjs'
import { asSuperuser, database } from '../../support/database'
import { logOfTests } from '../../support/service-settings'

const holder = new pg.Client({ connectionString: database.superuserUrl })
beforeAll(() => holder.connect())
afterAll(async () => {
  await holder.end()
  await disconnect()
})

const ID = '0b9f0f9e-3f7e-4a83-8d0e-0a1b2c3d4e5f'
/** Does something as within a request, and says why the database refused some of it, and what it then threw. */
async function within(work: () => Promise<unknown>) {
  const context: RequestContext = {
    ...{ requestId: ID, method: 'POST', route: '/', peer: null, forwarded: null },
    isKnown: () => undefined,
  }
  const thrown: unknown = await requests.run(context, () =>
    work().then(
      () => null,
      (failure: unknown) => failure,
    ),
  )
  return { why: context.unavailable, thrown }
}

const write = () =>
  withActor(null, async ({ tx }) => {
    await tx.$queryRaw`SELECT record_refusal(NULL::uuid, false)::text`
    await tx.$queryRaw`SELECT find_wake()::text`
  })
const count = async () => (await asSuperuser('SELECT FROM sign_in_refusal')).length

test('a lock that is held, and then a pool without a free connection, refuse for now, and nothing half is stored', async () => {
  await holder.query('BEGIN; LOCK TABLE worker_wake IN ACCESS EXCLUSIVE MODE')
  const many = await Promise.all(Array.from({ length: 25 }, () => within(write)))
  await holder.query('ROLLBACK')
  const reasons = new Set(many.map(({ why }) => why))
  expect(many.every(({ thrown }) => thrown instanceof Error)).toBe(true)
  expect([...reasons].sort()).toEqual(['lock-held', 'no-connection-free'])
  expect(await count()).toBe(0)
  expect(await within(write)).toEqual({ why: undefined, thrown: null })
  expect(await count()).toBe(1)
  expect(await metrics().registry.getSingleMetricAsString('assurance_unavailable_total')).toMatch(
    /kind="lock-held"\} \d/,
  )
})

test('connections that are reset are replaced, and nobody notices', async () => {
  await Promise.all(Array.from({ length: 8 }, () => within(write)))
  await asSuperuser(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'assurance_app' AND datname = current_database()`,
  )
  const after = await Promise.all(Array.from({ length: 8 }, () => within(write)))
  expect(after.filter(({ thrown }) => thrown !== null)).toEqual([])
})

test('one that takes too long, a disk that is full and a server that is away are told apart, and a fault of the work is none', async () => {
  const slow = await within(() =>
    pool().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`
      await tx.$queryRaw`SELECT pg_sleep(1)::text`
    }),
  )
  expect(slow.why).toBe('too-slow')
  const told = ['53100', '57P01', '08006', '53300', '23505'].map((code) =>
    refusedForNow(Object.assign(new Error(''), { code })),
  )
  expect(told).toEqual(['disk-full', 'away', 'away', 'no-connection-free', null])
  expect(refusedForNow(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))).toBe('away')
})

test('a statement is named by what it does and asks, and by no value', () => {
  const name = nameStatement(
    `SELECT f.text FROM draft_figure f JOIN "public"."provider" p ON p.name = 'from Canary' WHERE f.id = $1`,
  )
  expect(name).toMatch(/^select draft_figure provider #[\w-]{8}$/)
  expect(nameStatement('SELECT record_wake($1)')).toMatch(/^select record_wake #[\w-]{8}$/)
  expect(nameStatement('COMMIT')).toMatch(/^commit #/)
})

test('a slow statement is told by its name and its time, and without a value', async () => {
  await pool().$queryRaw`SELECT pg_sleep(0.6)::text, ${'Canary'}::text`
  const lines = readFileSync(logOfTests, 'utf8')
    .split('\n')
    .filter((line) => line.includes('slow-statement'))
  const told = JSON.parse(lines.at(-1) ?? '{}') as { ms: number; statement: string }
  expect(told.ms).toBeGreaterThanOrEqual(600)
  expect(told.statement).toMatch(/^select pg_sleep #[\w-]{8}$/)
  expect(lines.join()).not.toContain('Canary')
})
