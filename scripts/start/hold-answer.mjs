/** What sends an answer, or begins to. */
const SENDS = /** @type {const} */ (['writeHead', 'write', 'end', 'flushHeaders'])

/**
 * Keeps an answer from being sent as soon as something about it says so, and says so once it is over: then nothing of it has gone out,
 * and another can be sent in its place.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {object} given
 * @param {() => boolean} given.isHeld asked before anything is sent
 * @param {() => void} given.onHeld
 */
export function holdAnswer(response, { isHeld, onHeld }) {
  const own = /** @type {Record<string, any>} */ (response)
  let isSent = false
  for (const name of SENDS) {
    const send = own[name].bind(response)
    own[name] = (/** @type {unknown[]} */ ...given) => {
      if (!isSent && name === 'writeHead' && typeof given[0] === 'number') response.statusCode = given[0]
      isSent ||= !isHeld()
      // What the framework put before these, as what compresses, goes on sending by them.
      if (isSent) return send(...given)
      if (name === 'end') {
        // Nothing was sent: what is put before them is taken away, and what is sent now is sent as it is.
        for (const each of SENDS) Reflect.deleteProperty(response, each)
        for (const header of response.getHeaderNames()) response.removeHeader(header)
        onHeld()
      }
      return name === 'write' ? true : response
    }
  }
}
