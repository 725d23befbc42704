import http from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type Answer, openFront, write } from './open-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(() => opened?.close())

async function open(...given: Parameters<typeof openFront>) {
  opened = await openFront(...given)
  return opened
}

const FORM = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'
const hello = (_: unknown, response: { end: (text: string) => void }) => response.end('hello')

test('headers and forms that come too slowly are ended, with words, and others are answered meanwhile', async () => {
  const { port, ask, asked } = await open([hello], { headersMs: 300, bodyMs: 300, lingerMs: 50 })
  const slow = [
    ...['', 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '].map((text) => write(port, text)),
    write(port, `${FORM}half`),
  ]
  expect((await ask('/')).body).toBe('hello')
  const said = await Promise.all(slow.map(({ ended }) => ended))
  for (const text of said) expect(text).toMatch(/^HTTP\/1\.1 408 [^]*What was sent did not arrive in time/)
  expect(asked).toEqual(['GET /'])
})

test('an upload of which nothing comes any more is ended', async () => {
  const { port } = await open([(request) => void request.resume()], { bodyMs: 200 })
  const begun = 'POST /uploads/declarations/a-1 HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\nsome'
  expect(await write(port, begun).ended).not.toContain('200')
})

test('an upload that is refused while it is still being sent is told so', async () => {
  const refuses: Answer = (request, response) =>
    void request.once('data', () => response.writeHead(413).end('too large'))
  const { port } = await open([refuses])
  const path = '/uploads/declarations/a-1'
  const answer = await new Promise<string>((done, fail) => {
    const sent = http.request({ host: '127.0.0.1', port, method: 'POST', path }, (told) =>
      told.setEncoding('utf8').on('data', (text: string) => done(`${told.statusCode ?? 0} ${text}`)),
    )
    sent.on('error', fail)
    sent.write(Buffer.alloc(30_000_000))
    sent.end()
  })
  expect(answer).toBe('413 too large')
})

test('what is too large, malformed or asked in no way that is known never reaches a web process', async () => {
  const { port, ask, asked } = await open([hello])
  const large = await ask('/', {
    method: 'POST',
    headers: { 'content-length': '9999999', expect: '100-continue' },
  })
  expect(large).toMatchObject({ status: 413, headers: { connection: 'close' } })
  expect(await ask('/', { method: 'TRACE' })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD, POST' },
  })
  for (const [text, said] of [
    ['BREW / HTTP/1.1\r\nHost: a\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n', '400'],
    ['CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    [FORM.replace('9', '9\r\nTransfer-Encoding: chunked'), '400'],
  ] as const) {
    const { socket, ended } = write(port, text)
    socket.end()
    expect(await ended).toMatch(new RegExp(`^HTTP/1.1 ${said} [^]*<h1>`))
  }
  expect(asked).toEqual([])
})
