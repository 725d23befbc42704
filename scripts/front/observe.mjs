/** What a client that hung up was answered, in the figures. */
const HUNG_UP = 499

/**
 * Says of a request, once it is over, what came of it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./pass-on.mjs').Context} context
 */
export function observe(request, response, context) {
  const began = performance.now()
  const { socket } = request
  const [before, peer] = [socket.bytesWritten, socket.remoteAddress ?? null]
  // What breaks off is told by the end of the answer; without somebody to hear of it, it would end this process.
  for (const stream of [request, response]) stream.on('error', () => {})
  response.once('close', () =>
    context.onSeen({
      requestId: context.requestId,
      method: request.method ?? '',
      path: (request.url ?? '').split('?', 1)[0] ?? '',
      status: response.writableFinished ? response.statusCode : HUNG_UP,
      ms: Math.round(performance.now() - began),
      bytes: socket.bytesWritten - before,
      personId: context.personId,
      route: context.route,
      shed: context.shed,
      refused: context.refused,
      peer,
      forwarded: String(request.headers['x-forwarded-for'] ?? ''),
    }),
  )
}
