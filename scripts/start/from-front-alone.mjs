import { FROM_FRONT } from '../front/headers.mjs'

/**
 * Turns away whoever does not come through the front, where there is one: it alone says who asks.
 *
 * @param {string | undefined} secret of this start; without one everybody is let in
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} answer
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function fromFrontAlone(secret, answer) {
  return (request, response) => {
    if (!secret || request.headers[FROM_FRONT] === secret) return answer(request, response)
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Ask the front.\n')
  }
}
