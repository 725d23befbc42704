import { once } from 'node:events'
import http from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../../scripts/front/limits.mjs'
import { type Answer, openFront, write } from './open-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(() => opened?.close())

async function open(...given: Parameters<typeof openFront>) {
  opened = await openFront(...given)
  return opened
}

const hello: Answer = (_, response) => void response.end('hello')

function held() {
  const waiting: http.ServerResponse[] = []
  const answer: Answer = (_, response) => void waiting.push(response)
  return { answer, waiting, release: () => waiting.shift()?.end('held') }
}

const few = (lane: 'page' | 'form', changed: Partial<(typeof LIMITS)['lanes']['page']>) => ({
  lanes: { ...LIMITS.lanes, [lane]: { ...LIMITS.lanes[lane], ...changed } },
})

test('what a web process answers comes through as it is, with a name for the request', async () => {
  const { ask, seen } = await open([
    (request, response) => {
      response.writeHead(201, [
        ...['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'],
        ...['x-person-id', 'p', 'X-Seen', String(request.headers['x-from-front'])],
      ])
      request.pipe(response)
    },
  ])
  const told = await ask('/', { method: 'POST', body: 'ninechars' })
  expect(told).toMatchObject({ status: 201, body: 'ninechars' })
  expect(told.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'x-seen': 'of-this-start' })
  expect(told.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(told.headers['x-person-id']).toBeUndefined()
  await vi.waitFor(() => expect(seen).toMatchObject([{ status: 201, personId: 'p' }]))
})

test('an upload reaches the web process piece by piece, while it is still being sent', async () => {
  const arrived: string[] = []
  const { port } = await open([(request) => void request.on('data', (part) => arrived.push(String(part)))])
  const sent = http.request({
    ...{ host: '127.0.0.1', port, method: 'POST', path: '/uploads/declarations/a-1' },
  })
  sent.on('error', () => undefined)
  sent.write('first piece')
  await vi.waitFor(() => expect(arrived).toEqual(['first piece']))
  sent.destroy()
})

test('who hangs up while waiting is never asked for, and who hangs up later is hung up on behind', async () => {
  const { answer, waiting } = held()
  const { port, asked, seen } = await open([answer], few('page', { atOnce: 1 }))
  const first = write(port, 'GET /first HTTP/1.1\r\nHost: a\r\n\r\n')
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  const second = write(port, 'GET /second HTTP/1.1\r\nHost: a\r\n\r\n')
  await vi.waitFor(() =>
    expect(opened?.front.count()).toContainEqual({ lane: 'page', waiting: 1, underWay: 1 }),
  )
  second.socket.destroy()
  await vi.waitFor(() => expect(seen).toMatchObject([{ status: 499 }]))
  const [response] = waiting
  const closed = response && once(response, 'close')
  first.socket.destroy()
  await closed
  await vi.waitFor(() =>
    expect(opened?.front.count()).toContainEqual({ lane: 'page', waiting: 0, underWay: 0 }),
  )
  expect(asked).toEqual(['GET /first'])
})

test('too much at once is refused with a page that says when, forms last of all; whether it lives is always said', async () => {
  const { answer, waiting, release } = held()
  const limits = { ...few('page', { atOnce: 1, waiting: 1, waitMs: 100 }) }
  const { ask, seen } = await open([answer], limits)
  const first = ask('/first')
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  const late = await ask('/late')
  expect(late).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(late.body).toContain('<h1>The service is very busy</h1>')
  expect(late.headers['content-security-policy']).toContain("default-src 'self'")
  expect(await ask('/api/health/live')).toMatchObject({ status: 200, body: '{"status":"live"}' })
  const form = ask('/', { method: 'POST', body: 'form' })
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  release()
  release()
  expect([(await first).status, (await form).status]).toEqual([200, 200])
  expect(seen.map(({ shed }) => shed).filter(Boolean)).toEqual(['page'])
})

test('what a script sent is refused in a line, and a program in JSON', async () => {
  const { ask } = await open([], { ...few('page', { waitMs: 10 }), ...few('form', { waitMs: 10 }) })
  const script = await ask('/', { method: 'POST', body: 'x', headers: { 'next-action': 'a' } })
  expect(script).toMatchObject({ status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const program = await ask('/api/x', { method: 'POST', body: 'x' })
  expect(JSON.parse(program.body)).toMatchObject({ status: 503, title: 'The service is very busy' })
})

const breaks: Answer = (request) => void request.socket.destroy()

test('a page that one web process lost is asked of another, once', async () => {
  const { ask, asked } = await open([breaks, hello])
  expect((await ask('/')).body).toBe('hello')
  expect(asked).toEqual(['GET /', 'GET /'])
})

test('a form that was sent is never sent again, and whoever sent it is told that nobody knows', async () => {
  const { ask, asked } = await open([breaks, hello])
  const told = await ask('/', { method: 'POST', body: 'form' })
  expect(told.status).toBe(502)
  expect(told.body).toContain('it may have been saved or not')
  expect(asked).toEqual(['POST /'])
})

test('a form that cannot have been sent is given to another web process', async () => {
  const { front, ask, webs, asked } = await open([hello, hello])
  const [dead, other] = webs
  dead?.server.close()
  front.setWebs([
    { id: 'dead', port: dead?.port ?? 0 },
    { id: 'other', port: other?.port ?? 0 },
  ])
  expect((await ask('/', { method: 'POST', body: 'form' })).body).toBe('hello')
  expect(asked).toEqual(['POST /'])
})

test('an answer that does not begin in time is given up, and one that breaks off is broken off', async () => {
  const { ask } = await open([() => undefined], { answerMs: 100 })
  expect((await ask('/')).status).toBe(504)
  opened?.close()
  const halves = await open([(_, response) => void response.write('half', () => response.destroy())])
  await expect(halves.ask('/', { headers: { accept: 'x' } })).rejects.toThrow()
})

test('who reads slowly keeps no place', async () => {
  const { port, ask } = await open(
    [(request, response) => void response.end(request.url === '/long' ? Buffer.alloc(9_000_000) : 'hello')],
    { ...few('page', { atOnce: 1, waitMs: 2_000 }), aheadBytes: 100_000 },
  )
  const { socket } = write(port, 'GET /long HTTP/1.1\r\nHost: a\r\n\r\n')
  socket.pause()
  expect((await ask('/')).body).toBe('hello')
  socket.destroy()
})

test('when it stops, what is under way is answered, and nothing more is taken on', async () => {
  const { answer, waiting, release } = held()
  const { front, ask } = await open([answer])
  const first = ask('/')
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  const drained = front.drain()
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED')
  release()
  expect(await first).toMatchObject({ status: 200, body: 'held', headers: { connection: 'close' } })
  await drained
})

test('what does not end by itself then is cut off', async () => {
  const { front, ask } = await open([() => undefined], { drainMs: 100 })
  const first = ask('/').catch((error: unknown) => String(error))
  await vi.waitFor(() => expect(opened?.asked).toHaveLength(1))
  await front.drain()
  expect(await first).toContain('socket hang up')
})
