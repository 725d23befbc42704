import { answerLive, closeGently, refuse, shed } from './answer-itself.mjs'
import { askWeb } from './ask-web.mjs'
import { handOn } from './hand-on.mjs'
import { headersForWeb } from './headers.mjs'
import { judgeRequest } from './judge-request.mjs'
import { readBody } from './read-body.mjs'
import { observe } from './observe.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./create-front.mjs').Context & { requestId: string, personId?: string | undefined, route?: string | undefined,
 *   shed?: import('./limits.mjs').Lane, refused?: import('./judge-request.mjs').Reason }} Context what is known of this request; of the last ones nothing before it is answered
 * @typedef {import('./judge-request.mjs').Reason} Reason
 * @typedef {'unsent' | 'lost' | 'late'} Failed
 * @typedef {{ request: Request, response: Response, gone: AbortSignal, body: Buffer | Request | null,
 *   lane: import('./limits.mjs').Lane, context: Context }} Passing
 */

/** @type {Record<Failed, Reason>} */
const SAID_OF = { unsent: 'lost-answer', lost: 'lost-answer', late: 'no-answer' }

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
  const judged = judgeRequest(request, context.standing.autosaves)
  if ('refused' in judged) return refuse(judged.refused, { request, response, context })
  if ('answered' in judged) return answerLive({ request, response, context })
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
  const { request, response, gone, lane, context } = form
  const { held, limits } = context
  const length = Number(request.headers['content-length'])
  if (held.bytes + length > limits.heldBytes * limits.heldShare[lane]) return shed(form)
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
    if (!mayAskAgain) return refuse(SAID_OF[failed], passing)
    except = place.web
  }
}

/** @param {import('./gate.mjs').Place} place @param {Passing} passing @returns {Promise<Failed | null>} null once it was answered */
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
  closeGently(request, response, limits.lingerMs)
  await handOn(asked.answer, response, context)
  return null
}

/** @param {Response} response @returns {AbortSignal} aborted when the client has hung up before it had its answer */
function whenGone(response) {
  const hungUp = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) hungUp.abort()
  })
  return hungUp.signal
}

/**
 * An upload is given up when nothing of it came for so long, although it was waited for.
 *
 * @param {Request} request
 * @param {number} stillMs
 */
function watchUpload(request, stillMs) {
  const look = () => (request.isPaused() ? wait() : void request.destroy())
  const wait = () => {
    clearTimeout(late)
    late = setTimeout(look, stillMs)
  }
  let late = setTimeout(look, stillMs)
  request.on('data', wait)
  request.pause()
  for (const event of ['end', 'close']) request.once(event, () => clearTimeout(late))
}
