import { randomBytes, randomUUID } from 'node:crypto'
import { refusalPage } from '../../src/server/http/refusal-page.mjs'
import { refusalWords, refusalWordsOfFront } from '../../src/server/http/refusal-words.mjs'
import { securityHeaders } from '../../src/server/http/security-headers.mjs'

const WORDS = { ...refusalWords, ...refusalWordsOfFront }
const RETRY_AFTER_S = 5

/**
 * What the front answers by itself: a page that works without scripts; a line for what a script of a page of ours sent, which says by itself
 * what came of it; JSON for programs.
 *
 * @param {import('./judge-request.mjs').Reason} reason
 * @param {{ path: string, bySelf: boolean, origin: string, training: boolean, requestId: string }} asked
 * @returns {{ status: number, headers: Record<string, string>, body: string }}
 */
export function refusalOf(reason, { path, bySelf, origin, training, requestId }) {
  const { status, title, ...words } = WORDS[reason]
  // By it whoever is asked for help finds what went wrong in the log.
  const remedy = status < 500 ? words.remedy : `${words.remedy} Reference: ${requestId}.`
  const nonce = randomBytes(16).toString('base64')
  const said = /** @type {const} */ ([
    ...(path.startsWith('/api/')
      ? ['application/problem+json', JSON.stringify({ type: 'about:blank', title, status, detail: remedy })]
      : bySelf
        ? ['text/plain; charset=utf-8', `${title}. ${remedy}`]
        : ['text/html; charset=utf-8', refusalPage({ title, remedy, training, back: '' }, nonce)]),
  ])
  const [type = '', body = ''] = said
  return {
    status,
    headers: {
      ...securityHeaders({ nonce, origin, development: false }),
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'x-request-id': requestId,
      ...(status === 503 && { 'retry-after': String(RETRY_AFTER_S) }),
      ...(status === 405 && { allow: 'GET, HEAD, POST' }),
    },
    body,
  }
}

/**
 * The same for what is no request that could be answered otherwise, written on the connection itself.
 *
 * @param {import('node:stream').Duplex} socket
 * @param {import('./judge-request.mjs').Reason} reason
 * @param {{ origin: string, training: boolean }} standing
 */
export function refuseOnSocket(socket, reason, standing) {
  if (!socket.writable) return void socket.destroy()
  const asked = { path: '/', bySelf: false, requestId: randomUUID(), ...standing }
  const { status, headers, body } = refusalOf(reason, asked)
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.end(`HTTP/1.1 ${status} ${WORDS[reason].title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
