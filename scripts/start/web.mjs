// Serves the build of this folder: what `next start` does, and that a page which is not there says so without scripts too. Given are the
// host and the port.

import http from 'node:http'
import { createRequire } from 'node:module'
import { watchedWeb } from './watched-web.mjs'
import { withWords } from './with-words.mjs'

/**
 * As much of it as is asked for here: with all that it declares of itself, NODE_ENV would be asked of every environment that a script makes.
 *
 * @typedef {object} Web
 * @property {() => Promise<void>} prepare
 * @property {() => import('node:http').RequestListener} getRequestHandler
 * @property {() => Promise<void>} close
 */
const load = createRequire(import.meta.url)
/** @type {(options: { dev: boolean, hostname: string, port: number }) => Web} */
const next = load('next')

/** Whoever stops it kills it after eight seconds. */
const LONGEST_ANSWER_MS = 6_000

const [host = 'localhost', port = '3000'] = process.argv.slice(2)
// Before anything of the framework is loaded, which says on its own what went wrong.
const watched = watchedWeb()
const web = next({ dev: false, hostname: host, port: Number(port) })
await web.prepare()
const server = http.createServer(withWords(watched(web.getRequestHandler()), { host, port: Number(port) }))
server.listen(Number(port), host)

for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, () => {
    // What is being answered is answered to its end; connections that wait for another request are not waited for.
    server.close(() => void web.close().finally(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS).unref()
  })
