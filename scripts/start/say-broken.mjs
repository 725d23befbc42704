import { randomBytes } from 'node:crypto'
import { refusalPage } from '../../src/server/http/refusal-page.mjs'
import { brokenWords } from '../../src/server/http/refusal-words.mjs'
import { securityHeaders } from '../../src/server/http/security-headers.mjs'
import { currentRequest } from '../../src/server/logs/request-context.mjs'
import { holdAnswer } from './hold-answer.mjs'

const RETRY_AFTER_S = '5'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ origin: string, training: boolean }} Standing
 */

/**
 * A page that breaks while it is drawn is answered by the framework with the right status and no words, which it leaves to its scripts;
 * a file with nothing. Both are answered here with what to do and a reference, which is the name of the request in the logs. Where the
 * database refused something of it for now, it is told to come again. What a script asked for says by itself what came of it.
 *
 * @template {(request: Request, response: Response) => unknown} Answer
 * @param {Answer} answer
 * @param {Standing} standing
 * @returns {(request: Request, response: Response) => ReturnType<Answer>}
 */
export function sayBroken(answer, standing) {
  return (request, response) => {
    const { rsc, 'next-action': action } = request.headers
    if (rsc === undefined && action === undefined)
      holdAnswer(response, {
        isHeld: () => response.statusCode === 500,
        onHeld: () => answerBroken(request, response, standing),
      })
    return /** @type {ReturnType<Answer>} */ (answer(request, response))
  }
}

/** @param {string | undefined} unavailable @returns {keyof typeof brokenWords} */
function whyBroken(unavailable) {
  if (unavailable === 'disk-full') return 'disk-full'
  return unavailable ? 'unavailable' : 'broken'
}

/** @param {Request} request @param {Response} response @param {Standing} standing */
function answerBroken({ url = '/', method, headers: asked }, response, { origin, training }) {
  const { requestId = '', route, personId, unavailable } = currentRequest() ?? {}
  const { status, title, remedy } = brokenWords[whyBroken(unavailable)]
  const said = `${remedy} If it happens again, tell the people who run this service, with this reference number: ${requestId}`
  const nonce = randomBytes(16).toString('base64')
  const [type, body] = url.startsWith('/api/')
    ? ['application/problem+json', JSON.stringify({ type: 'about:blank', title, status, detail: said })]
    : asked.accept?.includes('text/html')
      ? ['text/html; charset=utf-8', refusalPage({ title, remedy: said, training, back: '' }, nonce)]
      : ['text/plain; charset=utf-8', `${title}. ${said}\n`]
  response.writeHead(status, {
    ...securityHeaders({ nonce, origin, development: false }),
    ...{ 'content-type': type, 'content-length': String(Buffer.byteLength(body)), 'x-request-id': requestId },
    // For the front, as watch-requests.mjs said them before.
    ...(route && { 'x-route': route }),
    ...(personId && { 'x-person-id': personId }),
    ...(unavailable && { 'retry-after': RETRY_AFTER_S }),
  })
  response.end(method === 'HEAD' ? undefined : body)
}
