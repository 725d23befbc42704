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
  closeGently(request, response, context.limits.lingerMs)
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Of a request that is answered before it came whole: the connection takes no other, and what still arrives on it is read for a moment and
 * thrown away. One that ends while something still arrives takes the answer with it.
 *
 * @param {Request} request
 * @param {Response} response of which nothing was sent yet
 * @param {number} lingerMs
 */
export function closeGently(request, response, lingerMs) {
  const { socket, headers, complete } = request
  const brings = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  if (complete || !brings) return
  response.shouldKeepAlive = false
  socket.destroySoon = () => {
    socket.end()
    request.resume()
    const late = setTimeout(() => socket.destroy(), lingerMs)
    socket.once('close', () => clearTimeout(late))
  }
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
