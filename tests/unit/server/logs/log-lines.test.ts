import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { describeError, sqlStateOf } from '@/server/logs/describe-error.mjs'
import { type LogFields, onlyFitting } from '@/server/logs/log-fields.mjs'
import { openLogFile } from '@/server/logs/log-file.mjs'
import { addressKeyOf, hashAddress } from '@/server/logs/hash-address.mjs'
import { openLog } from '@/server/logs/open-log.mjs'
import { routesAmong } from '@/server/logs/route-pattern.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ID = '0b9f0f9e-3f7e-4a83-8d0e-0a1b2c3d4e5f'
const CANARY = 'Canary Person'

/** As PostgreSQL, its driver and Prisma wrap what they say. */
function wrapped(state: string): Error {
  const said = `Key (email)=(${CANARY}) already exists.\n    at ${CANARY} (/srv/figure.js:1:2)`
  const driver = Object.assign(new Error(said), { cause: { originalCode: state, message: said } })
  return Object.assign(new Error(said), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2010',
    meta: { driverAdapterError: driver },
  })
}

test('an error is told by its class, its codes and its place, and by nothing that it says', () => {
  const told = describeError(wrapped('23505'))
  expect(told).toMatchObject({ error: 'PrismaClientKnownRequestError', code: 'P2010' })
  expect(told.causes).toContain('Object 23505')
  expect(told.stack?.[0]).toMatch(/^at wrapped \(.*log-lines\.test\.ts:\d+:\d+\)$/)
  expect(JSON.stringify(told)).not.toMatch(/Canary|figure\.js/)
  expect(sqlStateOf(wrapped('55P03'))).toBe('55P03')
})

test.each([
  ['zod', () => z.object({ passphrase: z.literal('x') }).parse({ passphrase: CANARY, [CANARY]: CANARY })],
  ['JSON', () => JSON.parse(`{"${CANARY}": ${CANARY}`) as unknown],
  [
    'an error whose message is changed',
    () => {
      throw Object.assign(new Error('short'), { message: CANARY, name: CANARY, code: CANARY, digest: CANARY })
    },
  ],
  [
    'a text that is thrown',
    () => {
      throw CANARY as unknown as Error
    },
  ],
  [
    'several at once',
    () => {
      throw new AggregateError([new Error(CANARY)], CANARY)
    },
  ],
])('nothing of what was typed is told of %s', (_, fail) => {
  const file = path.join(folder, 'errors.log')
  try {
    fail()
  } catch (thrown) {
    openLog({ process: 'web', level: 'info', file }).failed('error', thrown)
  }
  const [line = ''] = readFileSync(file, 'utf8').trim().split('\n').slice(-1)
  expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'error', process: 'web' })
  expect(line).not.toContain('Canary')
})

test('a line holds what fits, and names the field that did not', () => {
  const fitting: LogFields = {
    requestId: ID,
    method: 'POST',
    route: '/returns/[returnId]',
    status: 200,
    ms: 3,
    personId: ID,
  }
  expect(onlyFitting(fitting)).toEqual(fitting)
  const strange = {
    personId: 'lead@zz1.example',
    route: '/returns?q=x',
    kind: 'Not a word',
    count: Number.NaN,
    code: 'a b',
  }
  expect(onlyFitting(strange)).toEqual({ leftOut: ['personId', 'route', 'kind', 'count', 'code'] })
  expect(onlyFitting({ [CANARY]: CANARY } as LogFields)).toEqual({ leftOut: [] })
})

test('an address is known again, and not without the secret', () => {
  const hash = hashAddress('192.0.2.1', addressKeyOf('one secret'))
  expect(hash).toBe(hashAddress('192.0.2.1', addressKeyOf('one secret')))
  expect(hash).not.toBe(hashAddress('192.0.2.1', addressKeyOf('another')))
  expect(onlyFitting({ address: hash })).toEqual({ address: hash })
  expect(onlyFitting({ address: '192.0.2.1' })).toEqual({ leftOut: ['address'] })
})

test('an address of the service is told by its pattern, the most exact one, and no other is told', () => {
  const routeOf = routesAmong([
    '/',
    '/a/[b]',
    '/a/new',
    '/a/[b]/[...rest]',
    '/exports/[file]',
    '/exports/[file]/x.csv',
  ])
  const asked = [
    '/',
    '/a/new?x=1',
    '/a/Canary',
    '/a/b/c/d',
    '/exports/y/x.csv',
    '/a/b/',
    '/Canary',
    '/_next/static/c.js',
    '/exports/y/xxcsv',
  ]
  expect(asked.map(routeOf)).toEqual([
    ...[
      '/',
      '/a/new',
      '/a/[b]',
      '/a/[b]/[...rest]',
      '/exports/[file]/x.csv',
      '/a/[b]',
      'unknown',
      '/_next/static',
      'unknown',
    ],
  ])
})

test('a full file is put aside, whoever else writes to it goes on in the new one, and the oldest are removed', () => {
  const file = path.join(folder, 'many', 'service.log')
  const [one, other] = [
    openLogFile(file, { largest: 2_000, kept: 2 }),
    openLogFile(file, { largest: 2_000, kept: 2 }),
  ]
  const write = (count: number) => {
    for (let index = 0; index < count; index += 1)
      (index % 2 ? one : other).write(`${String(index).padStart(20)}\n`)
  }
  write(1_000)
  const names = () => readdirSync(path.dirname(file)).sort()
  expect(names()).toHaveLength(3)
  expect(readFileSync(file, 'utf8')).toContain(' 999\n')
  rmSync(path.dirname(file), { recursive: true })
  write(200)
  expect(readFileSync(file, 'utf8')).toContain(' 199\n')
})
