import { PassThrough } from 'node:stream'
import { leastHeaders } from '../../src/server/http/security-headers.mjs'
import { completeHeaders, headersForClient } from './headers.mjs'

/**
 * Hands an answer on while it comes. It is read ahead of whoever reads slowly, and over here once the web process is done with it.
 *
 * @param {import('node:http').IncomingMessage} answer
 * @param {import('node:http').ServerResponse} response
 * @param {import('./pass-on.mjs').Context} context
 */
export function handOn(answer, response, context) {
  const { limits, isStopping, requestId, standing } = context
  const { headers, ...aside } = headersForClient(answer.rawHeaders)
  Object.assign(context, aside)
  if (isStopping()) response.shouldKeepAlive = false
  const whole = completeHeaders(headers, leastHeaders(standing.origin))
  response.writeHead(answer.statusCode ?? 502, [...whole, 'x-request-id', requestId])
  const ahead = new PassThrough({ highWaterMark: limits.aheadBytes })
  return new Promise((done) => {
    answer.once('close', () => {
      // Broken off: so is ours, since nothing else could tell that it is not whole.
      if (!answer.complete) response.destroy()
      done(undefined)
    })
    // More than is read ahead is a file, which costs the web process nothing while it waits for its reader.
    answer.once('pause', () => done(undefined))
    answer.pipe(ahead).pipe(response)
  })
}
