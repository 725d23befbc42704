import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import type { Log } from '@/server/logs/open-log.mjs'
import { currentRequest } from '@/server/logs/request-context.mjs'
import { watchRequests } from '@/server/logs/watch-requests.mjs'
import { sayBroken } from '../../../scripts/start/say-broken.mjs'

const said: unknown[] = []
const note = (_: string, fields?: unknown) => void said.push(fields)
const log: Log = { debug: note, info: note, warn: note, error: note, failed: note }
const REQUEST = '0b9f0f9e-3f7e-4a83-8d0e-0a1b2c3d4e5f'
const PERSON = '1b9f0f9e-3f7e-4a83-8d0e-0a1b2c3d4e5f'

/** Answers as the framework does where a page breaks: an empty document, after it has begun to compress. */
function answer({ url = '' }: http.IncomingMessage, response: http.ServerResponse) {
  currentRequest()?.isKnown(PERSON)
  const request = currentRequest()
  if (request && url.endsWith('busy')) request.unavailable = 'lock-held'
  if (request && url.endsWith('full')) request.unavailable = 'disk-full'
  response.setHeader('content-type', 'text/html')
  response.setHeader('content-encoding', 'gzip')
  response.statusCode = url.endsWith('whole') ? 200 : 500
  response.flushHeaders()
  response.write('<html id="__next_error__">')
  response.end()
}

const watched = watchRequests(sayBroken(answer, { origin: 'https://returns.example', training: false }), {
  log,
  routeOf: () => '/returns/[returnId]',
})
const server = http.createServer(watched)
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
afterAll(() => server.close())

/** What is sent, unread by anything that would undo what compresses. */
function ask(path: string, headers: http.OutgoingHttpHeaders = {}) {
  return new Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; body: string }>(
    (done) => {
      const given = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, path }
      http.get({ ...given, headers: { 'x-request-id': REQUEST, accept: 'text/html', ...headers } }, (got) => {
        let body = ''
        got.setEncoding('utf8').on('data', (text: string) => (body += text))
        got.on('end', () => done({ status: got.statusCode, headers: got.headers, body }))
      })
    },
  )
}

test('a page that breaks says what to do, and the reference by which the log knows it', async () => {
  const { status, headers, body } = await ask('/page?q=Canary')
  expect(status).toBe(500)
  expect(body).toContain('<h1>Sorry, there is a problem with the service</h1>')
  expect(body).toContain(REQUEST)
  expect(headers).toMatchObject({
    'x-request-id': REQUEST,
    'x-route': '/returns/[returnId]',
    'x-person-id': PERSON,
  })
  expect(headers['content-encoding']).toBeUndefined()
  const nonce = /<style nonce="([^"]+)"/.exec(body)?.[1]
  expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(said.at(-1)).toMatchObject({
    requestId: REQUEST,
    status: 500,
    personId: PERSON,
    route: '/returns/[returnId]',
  })
  expect(JSON.stringify(said)).not.toContain('Canary')
})

test('where the database refused something for now, people are told to come again', async () => {
  const page = await ask('/busy')
  expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(page.body).toContain('The service cannot do this at the moment')
  const full = await ask('/full')
  expect(full).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(full.body).toContain('no room left to write this down')
  const program = await ask('/api/busy')
  expect(JSON.parse(program.body)).toMatchObject({
    status: 503,
    detail: expect.stringContaining(REQUEST) as string,
  })
  expect((await ask('/file.csv?busy', { accept: '*/*' })).headers['content-type']).toBe(
    'text/plain; charset=utf-8',
  )
})

test('what is whole goes out as it is, and what a script asked for too', async () => {
  expect(await ask('/whole')).toMatchObject({ status: 200, body: '<html id="__next_error__">' })
  expect(await ask('/x', { 'next-action': 'a' })).toMatchObject({
    status: 500,
    body: '<html id="__next_error__">',
  })
})

test('a name of a request that is none of ours is not taken', async () => {
  const { headers } = await ask('/whole', { 'x-request-id': 'Canary' })
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})
