import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { Gate } from './gate.mjs'
import { LIMITS } from './limits.mjs'
import { passOn } from './pass-on.mjs'
import { refuseOnSocket } from './refuse.mjs'

/**
 * @typedef {object} Standing
 * @property {string} origin at which people open the service
 * @property {boolean} training
 * @property {number} hops proxies of ours that stand before it
 * @property {string} secret by which the web processes know it
 * @property {ReadonlySet<string>} autosaves names of the actions by which a page saves itself
 *
 * @typedef {object} Seen of a request that is over, for the log and the figures
 * @property {string} requestId
 * @property {string} method
 * @property {string} path without what was asked for by a question mark
 * @property {number} status 499 for one whose client had hung up
 * @property {number} ms
 * @property {number} bytes
 * @property {string | undefined} personId as the web process says
 * @property {string | undefined} route the same, by its pattern
 * @property {import('./limits.mjs').Lane | undefined} shed in which lane, where there was no place for it
 * @property {import('./judge-request.mjs').Reason | undefined} refused why it was not passed on
 * @property {string | null} peer whoever the connection is with
 * @property {string} forwarded what `X-Forwarded-For` says
 *
 * @typedef {object} Context
 * @property {Standing} standing
 * @property {import('./limits.mjs').Limits} limits
 * @property {Gate} gate
 * @property {() => boolean} isStopping
 * @property {{ bytes: number }} held
 * @property {(seen: Seen) => void} onSeen called when a request is over
 */

/**
 * The front: takes connections on, and passes to the web processes what can be answered, as much at once as they can do. It reads nothing
 * of what people send, keeps nothing, and decides nothing about who may do what.
 *
 * @param {Standing} standing
 * @param {{ limits?: import('./limits.mjs').Limits, onSeen?: (seen: Seen) => void }} [given]
 */
export function createFront(standing, { limits = LIMITS, onSeen = () => {} } = {}) {
  const gate = new Gate(limits.lanes)
  let isStopping = false
  /** @type {Context} */
  const context = { standing, limits, gate, isStopping: () => isStopping, held: { bytes: 0 }, onSeen }
  const server = http.createServer(timesOf(limits), (request, response) => {
    // A fault of ours costs the request that met it, and no other.
    passOn(request, response, { ...context, requestId: randomUUID() }).catch(() => response.destroy())
  })
  guard(server, standing, limits)
  return {
    server,
    /** @param {readonly { id: string, port: number }[]} webs */
    setWebs: (webs) => gate.setWebs(webs),
    count: () => gate.count(),
    /** Takes no more on, answers what is under way, and resolves when that is done or was cut off. */
    drain: () => {
      isStopping = true
      return drain(server, limits.drainMs)
    },
  }
}

/** @param {import('./limits.mjs').Limits} limits */
const timesOf = ({ headersMs, keptMs }) => ({
  headersTimeout: headersMs,
  // Of bodies each has a time of its own (`pass-on.mjs`): one that is long may take long.
  requestTimeout: 0,
  keepAliveTimeout: keptMs,
  connectionsCheckingInterval: Math.min(1_000, headersMs),
  // Refused in words where it is missing.
  requireHostHeader: false,
})

/**
 * Refuses what never becomes a request that could be passed on.
 *
 * @param {http.Server} server
 * @param {Standing} standing
 * @param {import('./limits.mjs').Limits} limits
 */
function guard(server, standing, limits) {
  server.maxConnections = limits.connections
  server.setTimeout(limits.stillMs, (socket) => socket.destroy())
  // Whoever waits to be asked for a body is judged before.
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  for (const event of ['connect', 'upgrade'])
    server.on(event, (_, socket) =>
      refuseOnSocket(socket, event === 'connect' ? 'wrong-method' : 'malformed', standing),
    )
  server.on('clientError', (error, socket) => refuseOnSocket(socket, reasonOf(error), standing))
}

/** @param {NodeJS.ErrnoException} error @returns {import('./judge-request.mjs').Reason} */
function reasonOf({ code = '' }) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'too-slow'
  return code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'malformed'
}

/** @param {http.Server} server @param {number} withinMs */
function drain(server, withinMs) {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearTimeout(late)
      done(undefined)
    })
    server.closeIdleConnections()
  })
}
