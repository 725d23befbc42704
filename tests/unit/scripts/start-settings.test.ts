import { expect, test } from 'vitest'
import { sayReady } from '../../../scripts/start/say-ready.mjs'
import { readStartSettings } from '../../../scripts/start/start-settings.mjs'

/** As `openssl rand -base64 24` gives one. */
const SECRET = '7ZkQv0mT2xWc9LrB4nYpJ8dHs3FgUaEi'

const REAL = {
  DATABASE_URL: 'postgresql://assurance_app:a@db.example:5432/assurance?sslmode=verify-full',
  DATABASE_OWNER_URL: 'postgresql://assurance_owner:o@db.example:5432/assurance?sslmode=verify-full',
  DATABASE_WORKER_URL: 'postgresql://assurance_worker:w@db.example:5432/assurance?sslmode=verify-full',
  APP_ORIGIN: 'https://assurance.example',
  APP_SECRET: SECRET,
}
const problemsOf = (change: Record<string, string>) => readStartSettings({ ...REAL, ...change }).problems

test('without a database of their own a person gets the demo, on this machine only', () => {
  const { settings, problems } = readStartSettings({
    HOST: '0.0.0.0',
    APP_ORIGIN: 'https://elsewhere.example',
  })
  expect(problems).toEqual([])
  expect(settings).toMatchObject({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://localhost:3000',
  })
})

test('with a database of their own a person gets no demo, whatever else is set', () => {
  const { settings, problems } = readStartSettings({
    ...REAL,
    EMBEDDED_CLUSTER: '1',
    PORT: '8080',
    HOST: '0.0.0.0',
  })
  expect(problems).toEqual([])
  expect(settings).toMatchObject({ mode: 'production', port: 8080, host: '0.0.0.0', origin: REAL.APP_ORIGIN })
})

test('a setting that is empty counts as not given', () => {
  expect(readStartSettings({ DATABASE_URL: ' ', PORT: '' }).settings).toMatchObject({
    mode: 'demo',
    port: 3000,
  })
})

test.each([
  ['DATABASE_OWNER_URL', 'mysql://assurance_owner@db.example/assurance'],
  ['DATABASE_WORKER_URL', ''],
  ['DATABASE_WORKER_URL', 'db.example'],
  ['DATABASE_URL', 'db.example'],
  ['APP_ORIGIN', ''],
  ['APP_ORIGIN', 'assurance.example'],
  ['APP_ORIGIN', 'https://assurance.example/path'],
  ['APP_SECRET', ''],
  ['APP_SECRET', SECRET.slice(1)],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000;'],
  ['TRUSTED_PROXY_HOPS', '-1'],
  ['SHOW_NHS_LOGO', 'maybe'],
])('a real service with %s=%j is refused by name', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toEqual([expect.stringContaining(name)])
})

test('everything that is missing is said at once', () => {
  expect(readStartSettings({ DATABASE_URL: REAL.DATABASE_URL }).problems).toHaveLength(3)
})

test.each(['DATABASE_URL', 'DATABASE_WORKER_URL'])(
  '%s may not sign in as the owner of the tables',
  (name) => {
    expect(problemsOf({ [name]: REAL.DATABASE_OWNER_URL })).toEqual([expect.stringContaining('three roles')])
  },
)

test.each(['DATABASE_OWNER_URL', 'DATABASE_WORKER_URL'] as const)(
  '%s alone is refused, since it would start a demo',
  (name) => {
    expect(readStartSettings({ [name]: REAL[name] }).problems).toEqual([expect.stringContaining(name)])
  },
)

test('what the web alone reads is checked before it starts, in the demo too', () => {
  expect(readStartSettings({ TRUSTED_PROXY_HOPS: 'two' }).problems).toEqual([
    'TRUSTED_PROXY_HOPS must be the number of proxies that stand in front of the service, such as 1, and is two',
  ])
})

test('no message repeats a secret', () => {
  const problems = problemsOf({ APP_SECRET: 'too-short-secret', DATABASE_OWNER_URL: 'x://o:hidden@db/a' })
  expect(problems.join()).not.toMatch(/too-short-secret|hidden/)
})

test('a training copy has a database of its own, and the demo is one already', () => {
  expect(problemsOf({ TRAINING: 'yes' })).toEqual([])
  expect(problemsOf({ TRAINING: 'perhaps' })).toEqual([expect.stringContaining('TRAINING must be yes')])
  expect(readStartSettings({ TRAINING: 'yes' }).problems).toEqual([
    expect.stringContaining('TRAINING is given without DATABASE_URL'),
  ])
  expect(readStartSettings({ TRAINING: 'no' }).problems).toEqual([])
})

test('the last words of a start are the address that takes forms, whatever it listens on', () => {
  expect(sayReady({ origin: 'http://localhost:3000', host: '127.0.0.1', port: 3000 })).toBe(
    'Ready: http://localhost:3000',
  )
  expect(sayReady({ origin: 'http://127.0.0.1:3040', host: '127.0.0.1', port: 3040 })).toBe(
    'Ready: http://127.0.0.1:3040',
  )
  expect(sayReady({ origin: 'https://returns.example', host: '0.0.0.0', port: 8080 })).toBe(
    'Ready: https://returns.example (it listens on 0.0.0.0, port 8080)',
  )
})
