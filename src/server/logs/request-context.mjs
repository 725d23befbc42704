import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What is known of the request that is being answered, wherever in the process it is asked.
 *
 * @typedef {object} RequestContext
 * @property {string} requestId
 * @property {string} method
 * @property {string} route its pattern
 * @property {string | null} peer whoever the connection is with: the front, where there is one
 * @property {string | null} forwarded whom our proxies, or our front, say they were asked by
 * @property {string} [personId] who is signed in, once that was asked
 * @property {string} [unavailable] why the database refused something of it for now
 * @property {(personId: string) => void} isKnown says who that is
 */

/** One for the process, however often this module is loaded: the framework's build holds a copy of its own. */
const shared = /** @type {{ assuranceRequests?: AsyncLocalStorage<RequestContext> }} */ (globalThis)

export const requests = (shared.assuranceRequests ??= new AsyncLocalStorage())

/** The request that is being answered; undefined outside any, as in the worker. */
export function currentRequest() {
  return requests.getStore()
}

/**
 * The same for a line of the log.
 *
 * @returns {import('./log-fields.mjs').LogFields}
 */
export function requestFields() {
  const request = currentRequest()
  if (!request) return {}
  const { requestId, method, route, personId } = request
  return { requestId, method, route, ...(personId !== undefined && { personId }) }
}
