import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { holdAnswer } from './hold-answer.mjs'

/**
 * A page that finds while it is drawn that it is not there is answered with the right status and no words: the framework leaves these to
 * its scripts. An address that no page has is answered with them. So where the first comes about, that is asked for in its place, with
 * the address that was asked for beside it (`src/proxy.ts`), and what it answers is what the browser gets.
 */

/** No page has it. */
const NOWHERE = '/page-not-there'
const ASKED_FOR = 'x-asked-for'
const OWN = 'x-own-request'
/** Of this process alone: nobody else can say for which address a page is asked. */
const secret = randomUUID()

/**
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => unknown} answer
 * @param {{ host: string, port: number }} place where this server listens
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => unknown} [answerOwn] the same for its own requests, where
 *   others may have to wait: what waits for them would wait for itself
 * @returns {(request: http.IncomingMessage, response: http.ServerResponse) => void}
 */
export function withWords(answer, place, answerOwn = answer) {
  return (request, response) => {
    const isOwn = request.headers[OWN] === secret
    request.headers[OWN] = undefined
    if (!isOwn) {
      request.headers[ASKED_FOR] = undefined
      if (isForPage(request.headers)) holdWordless(response, () => answerWords(request, response, place))
    }
    void (isOwn ? answerOwn : answer)(request, response)
  }
}

/**
 * A page as a browser opens it, and not what a script asks for.
 *
 * @param {http.IncomingHttpHeaders} headers
 */
function isForPage({ accept = '', rsc, 'next-action': action }) {
  return accept.includes('text/html') && rsc === undefined && action === undefined
}

/**
 * Keeps an answer from being sent that says that a page is not there, and says so once it is over.
 *
 * @param {http.ServerResponse} response
 * @param {() => void} onHeld
 */
function holdWordless(response, onHeld) {
  const isPage = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  holdAnswer(response, { isHeld: () => response.statusCode === 404 && isPage(), onHeld })
}

/**
 * Answers with the page that says that there is none.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {{ host: string, port: number }} place
 */
function answerWords(request, response, { host, port }) {
  const { 'content-length': _, 'content-type': __, 'transfer-encoding': ___, ...headers } = request.headers
  const asked = http.request(
    {
      ...{ host: everywhere[host] ?? host, port, path: NOWHERE },
      headers: { ...headers, [OWN]: secret, [ASKED_FOR]: (request.url ?? '/').replace(/[^\x21-\x7e]/g, '') },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 404, answer.headers)
      answer.pipe(response)
    },
  )
  asked.once('error', () => response.writeHead(404).end())
  asked.end()
}

/** Where a server that listens everywhere is asked. @type {Record<string, string>} */
const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }
