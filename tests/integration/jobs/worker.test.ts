import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterEach, expect, test } from 'vitest'
import { PrismaClient } from '@/server/db/generated/client'
import { findQueue } from '@/server/db/worker-queue'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { startWorker } from './start-worker'

const PATIENCE_MS = 15_000
let running: ReturnType<typeof startWorker>[] = []
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  running = []
})

function start(settings?: Record<string, string>) {
  const worker = startWorker(settings)
  running.push(worker)
  return worker
}

async function untilAwake(worker: ReturnType<typeof startWorker>) {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS;) {
    const [wake] = await asSuperuser<{ failed: string[] }>('SELECT failed FROM worker_wake')
    if (wake) return wake
    await wait(100)
  }
  throw new Error(`The worker did not wake: ${worker.said()}`)
}

test('the worker wakes by itself, as a role that owns its queue alone, opens what is due, and ends with whoever started it', async () => {
  const worker = start()
  expect(await untilAwake(worker)).toEqual({ failed: [] })
  expect(await asSuperuser('SELECT DISTINCT kind FROM reporting_window ORDER BY kind')).toEqual([
    { kind: 'quarter' },
    { kind: 'year' },
  ])
  const connected = await asSuperuser<{ name: string }>(
    `SELECT DISTINCT usename AS name FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'assurance%'`,
  )
  expect(connected).toEqual([{ name: 'assurance_worker' }])
  worker.child.disconnect()
  expect(await worker.ended).toBe(0)
  expect(worker.said()).toBe('')
})

test('a step that fails is told by its name and its code, and by nothing of what it was about', async () => {
  // PostgreSQL says the whole row that it refuses.
  await asSuperuser(`ALTER TABLE reporting_window ADD CONSTRAINT planted CHECK (period <> period) NOT VALID`)
  await asSuperuser('DELETE FROM reporting_window')
  await asSuperuser('DELETE FROM worker_wake')
  try {
    const worker = start({ LOG_FILE: '', EMBEDDED_CLUSTER: '0' })
    expect(await untilAwake(worker)).toEqual({ failed: ['windows'] })
    expect((await worker.counted()).get('assurance_job_failures_total windows')).toBeGreaterThanOrEqual(1)
    worker.child.disconnect()
    await worker.ended
    const [line = '{}'] = worker
      .said()
      .split('\n')
      .filter((each) => each.includes('step-failed'))
    expect(JSON.parse(line)).toMatchObject({ level: 'error', process: 'worker', step: 'windows' })
    expect(line).toContain('23514')
    expect(worker.said()).not.toMatch(/Failing row|20\d\d-\d\d-Q\d/)
  } finally {
    await asSuperuser('ALTER TABLE reporting_window DROP CONSTRAINT planted')
  }
})

test('without its address it says which setting is missing, and ends', async () => {
  const worker = start({ DATABASE_WORKER_URL: '' })
  expect(await worker.ended).toBe(1)
  expect(worker.said()).toContain('DATABASE_WORKER_URL is missing: give')
})

const REFUSED = [
  'SELECT * FROM submission',
  'SELECT * FROM submitted_line',
  'SELECT * FROM person',
  'SELECT * FROM session',
  'SELECT * FROM invitation',
  'SELECT * FROM quarterly_return',
  'SELECT * FROM draft_figure',
  'SELECT * FROM audit_event',
  `UPDATE reporting_window SET closes_at = now()`,
  'DELETE FROM worker_wake',
  'CREATE TABLE stray (id int)',
  'CREATE SCHEMA stray',
  'SET ROLE assurance_app',
  'SET ROLE assurance_owner',
]
test.each(REFUSED)('the role of the worker is refused: %s', async (sql) => {
  const asWorker = withClient(database.workerUrl, (client) => client.query(sql))
  await expect(asWorker).rejects.toThrow(/permission denied|must be owner/)
})

test('the service reads nothing of the queue', async () => {
  const asApp = withClient(database.appUrl, (client) => client.query('SELECT * FROM graphile_worker.jobs'))
  await expect(asApp).rejects.toThrow(/permission denied for schema/)
})

test('a job that is given up is counted, and not one that a worker left behind and another has done', async () => {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.workerUrl }) })
  const before = (await findQueue(db)).givenUp
  for (const key of ['given up', 'left behind'])
    await asSuperuser(`SELECT graphile_worker.add_job('advance', job_key => $1, max_attempts => 1)::text`, [
      key,
    ])
  await asSuperuser(
    `UPDATE graphile_worker._private_jobs SET attempts = 1 WHERE key IN ('given up', 'left behind')`,
  )
  expect((await findQueue(db)).givenUp).toBe(before + 2)
  // As the next minute does with what a dead worker holds.
  await asSuperuser(`UPDATE graphile_worker._private_jobs SET key = NULL WHERE key = 'left behind'`)
  expect((await findQueue(db)).givenUp).toBe(before + 1)
  await db.$disconnect()
})
