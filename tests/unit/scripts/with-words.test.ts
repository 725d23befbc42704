import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { withWords } from '../../../scripts/start/with-words.mjs'

/** Answers as the framework does: words for what no page has, an empty document for a page that finds it is not there. */
function answer(request: http.IncomingMessage, response: http.ServerResponse) {
  const { url = '' } = request
  if (url === '/page-not-there') {
    response.writeHead(404, { 'content-type': 'text/html', 'x-page': 'words' })
    return response.end(`No such page: ${String(request.headers['x-asked-for'])}`)
  }
  if (url === '/empty') {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('x-page', 'empty')
    response.flushHeaders()
    response.write('<html id="__next_error__">')
    return response.end()
  }
  if (url === '/headed') {
    response.setHeader('content-type', 'text/html')
    return response.writeHead(404).end()
  }
  if (url === '/file') return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file')
  response.setHeader('content-type', 'text/html')
  response.write(
    `first ${String(request.headers['x-asked-for'])} ${String(request.headers['x-own-request'])}, `,
  )
  return response.end('last')
}

/** What stands between as the one that compresses does: it takes the places of what sends. */
function between(request: http.IncomingMessage, response: http.ServerResponse) {
  const [write, end] = [response.write.bind(response), response.end.bind(response)]
  let held = ''
  response.write = ((chunk: string) => {
    held += chunk
    return true
  }) as typeof write
  response.end = ((chunk = '') => {
    write(`[${held}${String(chunk)}]`)
    return end()
  }) as typeof end
  return answer(request, response)
}

const place = { host: '127.0.0.1', port: 0 }
const server = http.createServer((request, response) => serve(request, response))
await new Promise<void>((listening) => server.listen(0, place.host, listening))
place.port = (server.address() as AddressInfo).port
const serve = withWords((request, response) => {
  const isPlain = request.headers['x-plain'] !== undefined || request.url === '/page-not-there'
  return isPlain ? answer(request, response) : between(request, response)
}, place)
afterAll(() => server.close())

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const got = await fetch(`http://${place.host}:${place.port}${path}`, {
    headers: { accept: 'text/html', ...headers },
  })
  return { status: got.status, page: got.headers.get('x-page'), text: await got.text() }
}

test('a page that finds that it is not there is answered with words, whatever stands between', async () => {
  for (const headers of [{}, { 'x-plain': 'yes' }])
    expect(await ask('/empty', headers)).toEqual({ status: 404, page: 'words', text: 'No such page: /empty' })
  expect(await ask('/headed', { 'x-plain': 'yes' })).toMatchObject({ status: 404, page: 'words' })
})

test('what is there, and a file that is not, is sent as it is, in its order', async () => {
  const sent = 'first undefined undefined, last'
  expect(await ask('/there')).toEqual({ status: 200, page: null, text: `[${sent}]` })
  expect(await ask('/there', { 'x-plain': 'yes' })).toEqual({ status: 200, page: null, text: sent })
  expect((await ask('/file')).text).toContain('no such file')
})

test('scripts that ask for data get what the framework says', async () => {
  for (const headers of [{ rsc: '1' }, { 'next-action': 'some' }, { accept: '*/*' }])
    expect(await ask('/empty', headers)).toMatchObject({ status: 404, page: 'empty' })
})

test('nobody else says which address was asked for', async () => {
  const guessed = { 'x-asked-for': '/elsewhere', 'x-own-request': 'guessed' }
  expect((await ask('/there', { ...guessed, 'x-plain': 'yes' })).text).toBe('first undefined undefined, last')
  expect((await ask('/empty', guessed)).text).toBe('No such page: /empty')
})
