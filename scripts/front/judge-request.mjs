import { readsOwnBody, refuseBody } from '../../src/server/http/body-limit.mjs'

/**
 * What is to be done with a request, by its first line and its headers alone: nothing of its body has been read.
 *
 * @typedef {typeof import('../../src/server/http/refusal-words.mjs').refusalWords} WordsOfBoth
 * @typedef {typeof import('../../src/server/http/refusal-words.mjs').refusalWordsOfFront} WordsOfFront
 * @typedef {keyof WordsOfBoth | keyof WordsOfFront} Reason
 *
 * @typedef {{ refused: Reason }
 *   | { answered: 'live' }
 *   | { lane: import('./limits.mjs').Lane, hasBody: boolean }} Judgement
 */

const ASKED_BY = ['GET', 'HEAD', 'POST']
/** Of HTTP, and used by nothing here. */
const UNUSED = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']

/** @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers' | 'httpVersion'>} request @returns {Judgement} */
export function judgeRequest({ method = '', url = '', headers, httpVersion }) {
  if (UNUSED.includes(method)) return { refused: 'wrong-method' }
  if (!ASKED_BY.includes(method)) return { refused: 'unknown-method' }
  if (headers.upgrade !== undefined || (headers.host === undefined && httpVersion !== '1.0'))
    return { refused: 'malformed' }
  const [path = ''] = url.split('?', 1)
  if (!isReadable(url, path)) return { refused: 'bad-address' }
  if (path === '/api/health/live' && method !== 'POST') return { answered: 'live' }
  const isFile = path.startsWith('/_next/static/')
  // The framework has addresses of its own that this service does not use; and no file takes a form.
  if (path.startsWith('/_next/') && !isFile) return { refused: 'not-there' }
  if (isFile && method === 'POST') return { refused: 'wrong-method' }
  if (method === 'POST' && readsOwnBody(path)) return { lane: 'upload', hasBody: true }
  const refused = refuseBody({ method, headers: { get: (name) => textOf(headers[name]) } }, path)
  if (refused) return { refused }
  return { lane: laneOf(method, path), hasBody: Number(headers['content-length'] ?? 0) > 0 }
}

/** @param {string | string[] | undefined} value */
const textOf = (value) => (value === undefined ? null : String(value))

/** @param {string} url @param {string} path */
function isReadable(url, path) {
  if (!path.startsWith('/') || /[^\x21-\x7e]/.test(url)) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** @param {string} method @param {string} path @returns {import('./limits.mjs').Lane} */
function laneOf(method, path) {
  if (method === 'POST') return 'form'
  // Whether it is ready is asked by whoever would otherwise start it anew; it does not wait behind pages.
  const isFile = /^\/(_next\/static|assets)\/|^\/api\/health(\/|$)/.test(path)
  return isFile ? 'file' : 'page'
}
