/** More than the front lets through at once: what waits here waits for work of which the client has hung up. */
const MOST = 16

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => Promise<unknown>} Answer
 */

/**
 * Lets only so many pages and forms be worked on at once, whoever still waits for them: when a client hangs up, the front frees its place
 * at once, and the page is still being drawn for a while. Whoever hangs up while waiting here is not answered at all.
 *
 * @param {Answer} answer
 * @param {number} [most]
 * @returns {Answer}
 */
export function fewAtOnce(answer, most = MOST) {
  let underWay = 0
  /** @type {(() => void)[]} */
  const waiting = []
  return async (request, response) => {
    if (isCheap(request)) return void (await answer(request, response))
    if (underWay < most) underWay += 1
    else await new Promise((resume) => void waiting.push(() => resume(undefined)))
    try {
      if (!response.destroyed) await answer(request, response)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay -= 1
    }
  }
}

/** A file of the build, or one that is still arriving. @param {Request} request */
const isCheap = ({ url = '' }) => /^\/(_next\/static|uploads)\//.test(url)
