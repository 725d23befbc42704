import { leastHeaders } from '../../src/server/http/security-headers.mjs'
import { refusalOf } from './refuse.mjs'

/**
 * @typedef {import('./pass-on.mjs').Context} Context
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ request: Request, response: Response, context: Context }} Asked
 */

const LIVE = JSON.stringify({ status: 'live' })

/** Refuses what there is no place for. @param {Asked & { lane: import('./limits.mjs').Lane }} asked */
export function shed(asked) {
  asked.context.shed = asked.lane
  refuse('busy', asked)
}

/** Answers with a refusal, in words. @param {import('./judge-request.mjs').Reason} reason @param {Asked} asked */
export function refuse(reason, { request, response, context }) {
  context.refused = reason
  if (response.headersSent || response.destroyed) return void response.destroy()
  const { requestId, standing } = context
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const bySelf = request.headers['next-action'] !== undefined
  const { status, headers, body } = refusalOf(reason, { path, bySelf, ...standing, requestId })
  if (context.isStopping()) response.shouldKeepAlive = false
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  linger(request, context.limits.lingerMs)
}

/**
 * Reads on for a moment what nobody reads any more, and then ends the connection: one that ends while something still arrives on it takes
 * the answer with it.
 *
 * @param {Request} request
 * @param {number} lingerMs
 */
export function linger(request, lingerMs) {
  if (request.complete) return
  request.resume()
  const { socket } = request
  const late = setTimeout(() => socket.destroy(), lingerMs)
  for (const event of ['end', 'close']) request.once(event, () => clearTimeout(late))
}

/** Says that this process lives, whatever becomes of the others. @param {Asked} asked */
export function answerLive({ request, response, context: { requestId, isStopping, standing } }) {
  if (isStopping()) response.shouldKeepAlive = false
  const headers = {
    ...leastHeaders(standing.origin),
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  }
  response.writeHead(200, { ...headers, 'content-length': String(LIVE.length) })
  response.end(request.method === 'HEAD' ? undefined : LIVE)
}
