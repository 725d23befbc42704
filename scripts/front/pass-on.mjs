import { PassThrough } from 'node:stream'
import { askWeb } from './ask-web.mjs'
import { leastHeaders } from '../../src/server/http/security-headers.mjs'
import { completeHeaders, headersForClient, headersForWeb } from './headers.mjs'
import { judgeRequest } from './judge-request.mjs'
import { readBody } from './read-body.mjs'
import { observe } from './observe.mjs'
import { refusalOf } from './refuse.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./create-front.mjs').Context & { requestId: string, personId?: string | undefined, route?: string | undefined,
 *   shed?: import('./limits.mjs').Lane }} Context what is known of this request; of the last ones nothing before it is answered
 * @typedef {import('./judge-request.mjs').Reason} Reason
 * @typedef {{ request: Request, response: Response, gone: AbortSignal, body: Buffer | Request | null,
 *   lane: import('./limits.mjs').Lane, context: Context }} Passing
 */

const LIVE = JSON.stringify({ status: 'live' })

/**
 * Answers one request: by itself, or as a web process does.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {Context} context
 */
export async function passOn(request, response, context) {
  const gone = whenGone(response)
  observe(request, response, context)
  const judged = judgeRequest(request)
  if ('refused' in judged) return refuse(judged.refused, { request, response, context })
  if ('answered' in judged) return answerLive(request, response, context)
  if (context.isStopping()) return refuse('stopping', { request, response, context })
  const { lane, hasBody } = judged
  if (lane === 'upload') {
    watchUpload(request, context.limits.bodyMs)
    return pass({ request, response, gone, body: request, lane, context })
  }
  if (!hasBody) return pass({ request, response, gone, body: null, lane, context })
  await passForm({ request, response, gone, lane, context })
}

/** @param {Omit<Passing, 'body'>} form whose body is still to come */
async function passForm(form) {
  const { request, response, gone, context } = form
  const { held, limits } = context
  const length = Number(request.headers['content-length'])
  if (held.bytes + length > limits.heldBytes) return shed(form)
  held.bytes += length
  try {
    if (request.headers.expect) response.writeContinue()
    const body = await readBody(request, { gone, withinMs: limits.bodyMs })
    if (body) return await pass({ ...form, body })
    refuse('too-slow', form)
  } finally {
    held.bytes -= length
  }
}

/** Waits for a place in a web process, and asks it; what cannot have reached one, or may be asked twice, is asked of another. @param {Passing} passing */
async function pass(passing) {
  const { request, gone, lane, context } = passing
  const isSafe = request.method !== 'POST'
  /** @type {import('./gate.mjs').Web | undefined} */
  let except
  for (let tries = 0; ; tries += 1) {
    const place = await context.gate.enter(lane, { gone, except })
    if (!place) return shed(passing)
    const failed = await askIn(place, passing).finally(place.release)
    if (failed === null || gone.aborted) return
    const mayAskAgain =
      tries === 0 && lane !== 'upload' && (failed === 'unsent' || (isSafe && failed === 'lost'))
    if (!mayAskAgain) return refuse(failed === 'late' ? 'no-answer' : 'lost-answer', passing)
    except = place.web
  }
}

/** @param {import('./gate.mjs').Place} place @param {Passing} passing @returns {Promise<null | 'unsent' | 'lost' | 'late'>} null once it was answered */
async function askIn({ web }, { request, response, gone, body, context }) {
  const { standing, limits, requestId } = context
  if (request.headers.expect && body === request) response.writeContinue()
  const length = body === request ? null : Buffer.isBuffer(body) ? body.length : 0
  const peer = request.socket.remoteAddress ?? ''
  const headers = headersForWeb(request.headers, { ...standing, peer, requestId, length })
  const question = { port: web.port, method: request.method ?? 'GET', path: request.url ?? '/', headers }
  const withinMs = body === request ? limits.uploadMs : limits.answerMs
  const asked = await askWeb(question, body, { gone, withinMs })
  if ('failed' in asked) return asked.failed
  await hand(asked.answer, response, context)
  return null
}

/**
 * Hands an answer on while it comes. It is read ahead of whoever reads slowly, and over here once the web process is done with it.
 *
 * @param {Request} answer
 * @param {Response} response
 * @param {Context} context
 */
function hand(answer, response, context) {
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

/** @param {Response} response @returns {AbortSignal} aborted when the client has hung up before it had its answer */
function whenGone(response) {
  const hungUp = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) hungUp.abort()
  })
  return hungUp.signal
}

/** An upload is given up when nothing of it came for so long. @param {Request} request @param {number} stillMs */
function watchUpload(request, stillMs) {
  let late = setTimeout(() => request.destroy(), stillMs)
  const stop = () => clearTimeout(late)
  request.on('data', () => {
    stop()
    late = setTimeout(() => request.destroy(), stillMs)
  })
  request.pause()
  for (const event of ['end', 'close']) request.once(event, stop)
}

/** @param {{ request: Request, response: Response, lane: import('./limits.mjs').Lane, context: Context }} asked */
function shed(asked) {
  asked.context.shed = asked.lane
  refuse('busy', asked)
}

/** @param {Reason} reason @param {{ request: Request, response: Response, context: Context }} asked */
function refuse(reason, { request, response, context }) {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const { requestId, standing } = context
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const bySelf = request.headers['next-action'] !== undefined
  const { status, headers, body } = refusalOf(reason, { path, bySelf, ...standing, requestId })
  if (context.isStopping()) response.shouldKeepAlive = false
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  if (request.complete) return
  // A connection that ends while something still arrives on it takes the answer with it.
  request.resume()
  const { socket } = request
  const late = setTimeout(() => socket.destroy(), context.limits.lingerMs)
  for (const event of ['end', 'close']) request.once(event, () => clearTimeout(late))
}

/** @param {Request} request @param {Response} response @param {Context} context */
function answerLive(request, response, { requestId, isStopping, standing }) {
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
