import { expect, test } from 'vitest'
import { readStartSettings } from '../../../scripts/start/start-settings.mjs'
import { parseSettings } from '@/server/env'

const DATABASE = (role: string, at: string) => `postgresql://assurance_${role}:x@${at}`
const SECURE = 'db.example:5432/assurance?sslmode=verify-full'

const strict = {
  DATABASE_URL: DATABASE('app', SECURE),
  DATABASE_OWNER_URL: DATABASE('owner', SECURE),
  DATABASE_WORKER_URL: DATABASE('worker', SECURE),
  APP_ORIGIN: 'https://returns.example.nhs.uk',
  APP_SECRET: '7ZkQv0mT2xWc9LrB4nYpJ8dHs3FgUaEi',
}
const problemsOf = (change: Record<string, string>) => readStartSettings({ ...strict, ...change }).problems

test('a service that encrypts everything starts, with and without the address of the owner', () => {
  expect(problemsOf({})).toEqual([])
  expect(readStartSettings({ ...strict, DATABASE_OWNER_URL: '' }).settings).toMatchObject({
    mode: 'production',
    ownerUrl: '',
  })
})

test.each([
  'http://returns.example.nhs.uk',
  'http://10.0.0.5:3000',
  'http://localhost.example',
  'http://127.0.0.1.example',
  'https://returns.example.nhs.uk/',
  'https://returns.example.nhs.uk/returns',
  'https://somebody@returns.example.nhs.uk',
  'https://Returns.example.nhs.uk',
  'https://*',
  'https://*.nhs.uk',
  'https://0.0.0.0',
  'https://[::]:3000',
  'ftp://returns.example.nhs.uk',
  'null',
])('%s is no address that people could be served at safely', (address) => {
  expect(problemsOf({ APP_ORIGIN: address })).toEqual([
    expect.stringMatching(/^APP_ORIGIN must be the https: address .*, and is /),
  ])
  expect(() => parseSettings({ ...strict, APP_ORIGIN: address })).toThrow('APP_ORIGIN must be')
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3040', 'http://[::1]:3000', 'https://10.0.0.5'])(
  '%s crosses no network in the clear',
  (address) => {
    expect(problemsOf({ APP_ORIGIN: address })).toEqual([])
  },
)

test.each([
  'x'.repeat(64),
  'abc'.repeat(20),
  'abcdefghij'.repeat(4),
  'change-me-'.repeat(5),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabcdefg',
  '0101100101110010101011100010110101011',
])('the secret %s is one that is guessed', (secret) => {
  expect(problemsOf({ APP_SECRET: secret })).toEqual([
    expect.stringMatching(/^APP_SECRET must be .*not a few of them over and over.*openssl rand/),
  ])
  expect(problemsOf({ APP_SECRET: secret }).join()).not.toContain(secret)
})

test.each([
  'db.example:5432/assurance',
  'db.example/assurance?sslmode=prefer',
  'db.example/assurance?sslmode=disable',
  'db.example/assurance?sslmode=no-verify',
  '10.0.0.5/assurance',
  'localhost/assurance?host=db.example',
  'localhost.example/assurance',
])('%s would be asked in the clear', (at) => {
  const change = { DATABASE_URL: DATABASE('app', at), DATABASE_WORKER_URL: DATABASE('worker', at) }
  expect(problemsOf(change)).toEqual([
    expect.stringMatching(/^DATABASE_URL must ask for TLS.*sslmode=verify-full/),
    expect.stringMatching(/^DATABASE_WORKER_URL must ask for TLS/),
  ])
  expect(() => parseSettings({ ...strict, ...change })).toThrow('DATABASE_URL must ask for TLS')
})

test.each([
  'localhost/assurance',
  '127.0.0.1:5432/assurance',
  '[::1]/assurance',
  '%2Fvar%2Frun%2Fpostgresql/assurance',
  'localhost/assurance?host=/var/run/postgresql',
  'db.example/assurance?sslmode=require',
])('%s is asked by TLS, or without a network', (at) => {
  expect(problemsOf({ DATABASE_URL: DATABASE('app', at) })).toEqual([])
})

test('everything that is unsafe is said at once', () => {
  const unsafe = {
    ...{ APP_ORIGIN: 'http://returns.example', APP_SECRET: 'x'.repeat(40) },
    DATABASE_URL: DATABASE('app', 'db.example/assurance'),
  }
  expect(problemsOf(unsafe)).toHaveLength(3)
})
