// Serves the build of this folder: what `next start` does, and that a page which is not there says so without scripts too. Given are the
// host and the port at which people ask. Under a supervisor the front listens there, and this process at a port that it tells; alone it
// listens there itself.

import { readFileSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { valueOf } from '../../src/server/setting.mjs'
import { appOrigin, training } from '../../src/server/settings.mjs'
import { answerBeats } from '../lib/answer-beats.mjs'
import { endWithSupervisor } from '../lib/end-with-supervisor.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { inRoot, isShipped } from '../lib/places.mjs'
import { fewAtOnce } from './few-at-once.mjs'
import { fromFrontAlone } from './from-front-alone.mjs'
import { readOn } from './read-on.mjs'
import { sayBroken } from './say-broken.mjs'
import { watchedWeb } from './watched-web.mjs'
import { withWords } from './with-words.mjs'

/**
 * As much of it as is asked for here: with all that it declares of itself, NODE_ENV would be asked of every environment that a script makes.
 *
 * @typedef {object} Web
 * @property {() => Promise<void>} prepare
 * @property {() => (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} getRequestHandler
 * @property {() => Promise<void>} close
 */
/** A folder that was shipped has no file of settings for the framework: the build says what they were. */
function tellSettings() {
  const { config } = JSON.parse(readFileSync(inRoot('.next', 'required-server-files.json'), 'utf8'))
  ownEnvironment.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

const load = createRequire(import.meta.url)
/** @type {(options: { dev: boolean, hostname: string, port: number }) => Web} */
const next = load('next')

/** Whoever stops it kills it after eight seconds. */
const LONGEST_ANSWER_MS = 6_000
/** Longer than the front keeps a connection, so that it never asks on one that is just closing. */
const KEPT_MS = 10_000

const isSupervised = process.send !== undefined
if (isSupervised) endWithSupervisor()
const [host = 'localhost', port = '3000'] = process.argv.slice(2)
// Before anything of the framework is loaded, which says on its own what went wrong.
const watched = watchedWeb()
if (isShipped()) tellSettings()
const web = next({ dev: false, hostname: host, port: Number(port) })
await web.prepare()
const answer = web.getRequestHandler()
const standing = { origin: valueOf(ownEnvironment, appOrigin), training: valueOf(ownEnvironment, training) }
const place = isSupervised ? { host: '127.0.0.1', port: 0 } : { host, port: Number(port) }
const server = http.createServer(
  { keepAliveTimeout: KEPT_MS },
  fromFrontAlone(
    ownEnvironment.FRONT_SECRET,
    withWords(watched(sayBroken(readOn(fewAtOnce(answer)), standing)), place, watched(answer)),
  ),
)
server.listen(place.port, place.host, () => {
  const listening = server.address()
  if (listening && typeof listening === 'object') place.port = listening.port
  process.send?.({ kind: 'listening', port: place.port })
})

// What is being answered is answered to its end; connections that wait for another request are not waited for.
const stop = () => {
  server.close(() => void web.close().finally(() => process.exit(0)))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS).unref()
}
process.once('SIGTERM', stop)
if (isSupervised) answerBeats()
else process.once('SIGINT', stop)
