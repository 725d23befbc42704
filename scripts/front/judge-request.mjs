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

/** Where a return or a declaration is read back and then submitted or signed (`src/domain/addresses`). */
const SUBMITS = /^\/(returns|declarations)\/[^/]+\/check$/

/**
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers' | 'httpVersion'>} request
 * @param {ReadonlySet<string>} autosaves names of the actions by which a page saves itself
 * @returns {Judgement}
 */
export function judgeRequest({ method = '', url = '', headers, httpVersion }, autosaves) {
  const [path = ''] = url.split('?', 1)
  const unread = refuseUnread({ method, url, headers, httpVersion }, path)
  if (unread) return { refused: unread }
  if (path === '/api/health/live' && method !== 'POST') return { answered: 'live' }
  if (method === 'POST' && readsOwnBody(path)) return { lane: 'upload', hasBody: true }
  const refused = refuseBody({ method, headers: { get: (name) => textOf(headers[name]) } }, path)
  if (refused) return { refused }
  const lane = method === 'POST' ? laneOfForm(path, headers, autosaves) : laneOf(path)
  return { lane, hasBody: Number(headers['content-length'] ?? 0) > 0 }
}

/**
 * Why nothing of this service can be meant.
 *
 * @param {{ method: string, url: string, headers: import('node:http').IncomingHttpHeaders, httpVersion: string }} request
 * @param {string} path
 * @returns {Reason | null}
 */
function refuseUnread({ method, url, headers, httpVersion }, path) {
  if (UNUSED.includes(method)) return 'wrong-method'
  if (!ASKED_BY.includes(method)) return 'unknown-method'
  const isNobodys = headers.host === undefined && httpVersion !== '1.0'
  if (headers.upgrade !== undefined || isNobodys) return 'malformed'
  return isReadable(url, path) ? refuseFile(method, path) : 'bad-address'
}

/**
 * The framework has addresses of its own that this service does not use; and no file takes a form.
 *
 * @param {string} method
 * @param {string} path
 */
function refuseFile(method, path) {
  if (!path.startsWith('/_next/')) return null
  if (!path.startsWith('/_next/static/')) return 'not-there'
  return method === 'POST' ? 'wrong-method' : null
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

/** @param {string} path @param {import('node:http').IncomingHttpHeaders} headers @param {ReadonlySet<string>} autosaves */
function laneOfForm(path, headers, autosaves) {
  if (autosaves.has(String(headers['next-action']))) return 'autosave'
  return SUBMITS.test(path) ? 'submission' : 'form'
}

/** @param {string} path */
function laneOf(path) {
  // Whether it is ready is asked by whoever would otherwise start it anew; it does not wait behind pages.
  const isFile = /^\/(_next\/static|assets)\/|^\/api\/health(\/|$)/.test(path)
  return isFile ? 'file' : 'page'
}
