import http from 'node:http'

/**
 * What came of asking a web process: its answer, of which the body is still to be read; or `unsent`, when nothing of the request can have
 * reached it; `lost`, when that is not known; `late`, when it did not begin to answer in time.
 *
 * @typedef {{ answer: import('node:http').IncomingMessage } | { failed: 'unsent' | 'lost' | 'late' }} Asked
 */

/** Kept for what may be asked twice. */
const kept = new http.Agent({ keepAlive: true, timeout: 4_000 })
/**
 * A form gets a connection of its own: one that is kept may just be closing, and nobody knows then what became of it. It is not said to be
 * the last on it: then a web process that refuses a file would end it, and its answer, while the file still arrives.
 */
const ofItsOwn = new http.Agent({ keepAlive: true, maxFreeSockets: 0 })

/** Nothing was listening, so that nothing was sent. */
const UNSENT = ['ECONNREFUSED', 'EADDRNOTAVAIL', 'EMFILE']

/**
 * Asks a web process what a client asked. When the client hangs up, so do we.
 *
 * @param {{ port: number, method: string, path: string, headers: Record<string, string | string[]> }} question
 * @param {Buffer | import('node:stream').Readable | null} body
 * @param {{ gone: AbortSignal, withinMs: number }} given
 * @returns {Promise<Asked>}
 */
export function askWeb(question, body, { gone, withinMs }) {
  return new Promise((done) => {
    const isSafe = question.method !== 'POST'
    const asked = http.request({ host: '127.0.0.1', ...question, agent: isSafe ? kept : ofItsOwn })
    const hangUp = () => asked.destroy()
    const late = setTimeout(() => {
      done({ failed: 'late' })
      hangUp()
    }, withinMs)
    gone.addEventListener('abort', hangUp)
    asked.once('close', () => {
      clearTimeout(late)
      gone.removeEventListener('abort', hangUp)
    })
    asked.once('response', (answer) => {
      clearTimeout(late)
      // Answered before it was sent whole: nobody reads the rest.
      if (body && !Buffer.isBuffer(body)) answer.once('close', () => giveUp(body, asked))
      done({ answer })
    })
    asked.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      done({ failed: UNSENT.includes(error.code ?? '') ? 'unsent' : 'lost' })
    })
    if (body === null || Buffer.isBuffer(body)) asked.end(body ?? undefined)
    else body.pipe(asked)
    if (gone.aborted) hangUp()
  })
}

/** @param {import('node:stream').Readable} body @param {import('node:http').ClientRequest} asked */
function giveUp(body, asked) {
  if (body.readableEnded) return
  body.unpipe(asked)
  asked.destroy()
}
