import http from 'node:http'

export const FIRST_PAGE = '/sign-in'

/** Where a server that listens everywhere is asked. @type {Record<string, string>} */
const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** @param {import('./start-settings.mjs').StartSettings} settings @returns {Promise<string>} the status, or why there was none */
export function askFirstPage({ host, port, origin }) {
  const options = {
    host: everywhere[host] ?? host,
    port,
    path: FIRST_PAGE,
    headers: { host: new URL(origin).host },
    timeout: 10_000,
  }
  return new Promise((done) => {
    const request = http.get(options, (answer) => {
      answer.resume()
      done(String(answer.statusCode))
    })
    request.once('timeout', () => request.destroy(new Error('no answer within 10 seconds')))
    request.once('error', (error) => done(error.message))
  })
}
