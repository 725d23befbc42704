import { expect, test } from 'vitest'
import {
  postgresEnvironment,
  toolEnvironment,
  webEnvironment,
  workerEnvironment,
} from '../../../scripts/lib/environments.mjs'
import { readStartSettings } from '../../../scripts/start/start-settings.mjs'

const OWNER = 'postgresql://assurance_owner:o@db.example/assurance?sslmode=verify-full'
const WORKER = 'postgresql://assurance_worker:w@db.example/assurance?sslmode=verify-full'
const APP = 'postgresql://assurance_app:a@db.example/assurance?sslmode=verify-full'
const BACKUP = 'postgresql://assurance_backup:b@db.example/assurance?sslmode=verify-full'
const ADMIN = 'postgresql://postgres:p@db.example/postgres?sslmode=verify-full'
const FOUND = { databaseUrl: APP, appSecret: 'q8Jm2ZtV0rYx5LbWn7KcPd3HsGfAe9Ui4oTy6R1zQvE' }

const REAL = {
  DATABASE_URL: APP,
  DATABASE_OWNER_URL: OWNER,
  DATABASE_WORKER_URL: WORKER,
  APP_ORIGIN: 'https://returns.example',
  APP_SECRET: FOUND.appSecret,
}

function webFor(given: Record<string, string>) {
  const { settings, problems } = readStartSettings(given)
  if (!settings) throw new Error(problems.join())
  return webEnvironment(given, settings, FOUND)
}

test('the web of the demo is told that its cluster is embedded', () => {
  expect(webFor({ PORT: '3055' })).toMatchObject({
    DATABASE_URL: APP,
    APP_ORIGIN: 'http://localhost:3055',
    APP_SECRET: FOUND.appSecret,
    EMBEDDED_CLUSTER: '1',
    PORT: '3055',
    HOST: '127.0.0.1',
  })
})

test.each(['1', '0', 'true', ''])(
  'EMBEDDED_CLUSTER=%j from a person never reaches the web of a real service',
  (value) => {
    const web = webFor({ ...REAL, EMBEDDED_CLUSTER: value })
    expect(web).not.toHaveProperty('EMBEDDED_CLUSTER')
  },
)

test('a file of settings cannot make a real service a demo either', () => {
  expect(webFor(REAL)).toMatchObject({ __NEXT_PROCESSED_ENV: 'true' })
})

test('nobody who serves is told how to sign in as the owner, for a backup or as the administrator', () => {
  const others = { DATABASE_OWNER_URL: OWNER, DATABASE_BACKUP_URL: BACKUP, DATABASE_ADMIN_URL: ADMIN }
  const web = webFor({ ...REAL, ...others })
  expect(web).toMatchObject({ DATABASE_URL: APP })
  for (const told of [web, workerEnvironment(web, WORKER)])
    for (const url of Object.values(others)) expect(Object.values(told)).not.toContain(url)
})

test("the worker's address reaches the worker, which gets no other, and never the web", () => {
  const web = webFor(REAL)
  expect(Object.values(web)).not.toContain(WORKER)
  const worker = workerEnvironment(web, WORKER)
  expect(worker).toMatchObject({ DATABASE_WORKER_URL: WORKER, APP_ORIGIN: REAL.APP_ORIGIN })
  expect(worker).not.toHaveProperty('DATABASE_URL')
})

test('settings of psql do not reach our own cluster', () => {
  expect(webFor({ PGOPTIONS: '-c synchronous_commit=off' })).not.toHaveProperty('PGOPTIONS')
})

test('installing and building learn no secret and no NODE_ENV', () => {
  const given = { PATH: '/bin', NODE_ENV: 'production', DATABASE_OWNER_URL: OWNER, APP_SECRET: 'secret' }
  const tools = toolEnvironment(given)
  expect(tools).toMatchObject({ PATH: '/bin', NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' })
  for (const name of ['NODE_ENV', 'DATABASE_OWNER_URL', 'APP_SECRET']) expect(tools).not.toHaveProperty(name)
})

test('the web has a nursery for whole pages, and what a person asks of Node stays', () => {
  expect(webFor({})).toMatchObject({ NODE_OPTIONS: '--max-semi-space-size=32' })
  expect(webFor({ NODE_OPTIONS: '--trace-warnings' })).toMatchObject({
    NODE_OPTIONS: '--trace-warnings --max-semi-space-size=32',
  })
})

test('the programs of PostgreSQL learn nothing of ours', () => {
  const given = { PATH: '/bin', PGOPTIONS: '-c fsync=off', APP_SECRET: 'secret', TZ: 'Pacific/Auckland' }
  expect(postgresEnvironment(given)).toEqual({ PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' })
})
