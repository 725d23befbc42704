/**
 * Reads the body of a form, whole: a web process is given no form that is still on its way, so that whoever sends slowly keeps nobody's place.
 *
 * @param {import('node:http').IncomingMessage} request whose length was judged already
 * @param {{ gone: AbortSignal, withinMs: number }} given
 * @returns {Promise<Buffer | null>} null when it did not come in time, or not whole
 */
export function readBody(request, { gone, withinMs }) {
  return new Promise((done) => {
    /** @type {Buffer[]} */
    const parts = []
    const answer = (/** @type {Buffer | null} */ body) => {
      clearTimeout(late)
      gone.removeEventListener('abort', giveUp)
      done(body)
    }
    const giveUp = () => answer(null)
    const late = setTimeout(giveUp, withinMs)
    gone.addEventListener('abort', giveUp)
    request.on('data', (/** @type {Buffer} */ part) => parts.push(part))
    request.once('end', () => answer(Buffer.concat(parts)))
    request.once('error', giveUp)
  })
}
