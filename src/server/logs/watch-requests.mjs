import { randomUUID } from 'node:crypto'
import { metrics } from '../metrics/service-metrics.mjs'
import { requests } from './request-context.mjs'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const NAME = 'x-request-id'
/** Asked by a process of itself: it is counted where it came from (`scripts/start/with-words.mjs`). */
const OWN = 'x-asked-for'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * What a web process knows of each request while it answers it: the name that the front gave it, or one of its own where there is no
 * front, the pattern of its route, and who is signed in once that is asked. The front is told the last two beside the answer.
 *
 * @param {(request: Request, response: Response) => unknown} answer
 * @param {object} given
 * @param {import('./open-log.mjs').Log} given.log
 * @param {import('./route-pattern.mjs').RouteOf} given.routeOf
 * @returns {(request: Request, response: Response) => void}
 */
export function watchRequests(answer, { log, routeOf }) {
  return (request, response) => {
    const isTold = request.headers[NAME] !== undefined && process.connected
    const context = contextOf(request, response, routeOf)
    if (request.headers[OWN] === undefined) watchOne(response, context, { log, isTold })
    requests.run(context, () => void answer(request, response))
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {import('./route-pattern.mjs').RouteOf} routeOf
 * @returns {import('./request-context.mjs').RequestContext}
 */
function contextOf(request, response, routeOf) {
  const given = request.headers[NAME]
  const requestId = typeof given === 'string' && UUID.test(given) ? given : randomUUID()
  request.headers[NAME] = requestId
  const route = routeOf(String(request.headers[OWN] ?? request.url ?? '/'))
  response.setHeader(NAME, requestId)
  response.setHeader('x-route', route)
  const forwarded = request.headers['x-forwarded-for']
  return {
    ...{ requestId, route, method: request.method ?? 'GET' },
    ...{
      peer: request.socket.remoteAddress ?? null,
      forwarded: forwarded === undefined ? null : String(forwarded),
    },
    isKnown(personId) {
      this.personId = personId
      if (!response.headersSent) response.setHeader('x-person-id', personId)
    },
  }
}

/**
 * Counts a request, and says in the log what became of it, unless the front was told and says so.
 *
 * @param {Response} response
 * @param {import('./request-context.mjs').RequestContext} context
 * @param {{ log: import('./open-log.mjs').Log, isTold: boolean }} given
 */
function watchOne(response, context, { log, isTold }) {
  const began = performance.now()
  const { requestsUnderWay, requestsTotal, requestSeconds } = metrics()
  requestsUnderWay.inc()
  response.once('close', () => {
    const [ms, status] = [performance.now() - began, response.writableFinished ? response.statusCode : 499]
    const { requestId, method, route, personId } = context
    requestsUnderWay.dec()
    requestsTotal.inc({ route, status: String(status) })
    requestSeconds.observe({ route }, ms / 1000)
    const isAskedForHealth = route.startsWith('/api/health')
    const line = { requestId, method, route, status, ms: Math.round(ms), ...(personId && { personId }) }
    log[isTold || isAskedForHealth ? 'debug' : 'info']('request', line)
  })
}
