const READ_ON_MS = 3_000

/**
 * When a handler gives up a file that is still arriving, the framework ends its connection at once, and with it the answer that says why.
 * What still arrives is read on here and thrown away, until the answer is over and for a moment more.
 *
 * @template {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} Answer
 * @param {Answer} answer
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => ReturnType<Answer>}
 */
export function readOn(answer) {
  return (request, response) => {
    if (request.url?.startsWith('/uploads/')) throwAwayInstead(request, response)
    return /** @type {ReturnType<Answer>} */ (answer(request, response))
  }
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function throwAwayInstead(request, response) {
  const destroy = request.destroy.bind(request)
  request.destroy = (error) => {
    // It came whole: this is its ordinary end.
    if (request.complete || response.destroyed) return destroy(error)
    request.resume()
    const end = () => setTimeout(destroy, READ_ON_MS).unref()
    if (response.writableFinished) end()
    else response.once('close', end)
    return request
  }
}
