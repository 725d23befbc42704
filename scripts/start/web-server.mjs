import { spawn } from 'node:child_process'
import http from 'node:http'
import { inRoot, ROOT } from '../lib/places.mjs'
import { noteWebProcess } from '../lib/running-server.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { keepRunning, stopChild } from './keep-running.mjs'

const READY_MS = 60_000
const FIRST_PAGE = '/sign-in'

/**
 * Serves the built web, and comes back when its first page answers.
 *
 * @param {import('./start-settings.mjs').StartSettings} settings
 * @param {import('../lib/environments.mjs').WebEnvironment} env
 * @param {import('./closing.mjs').Closing} closing
 */
export async function serve(settings, env, closing) {
  const given = [inRoot('scripts', 'start', 'web.mjs'), settings.host, String(settings.port)]
  const launch = (/** @type {'pipe' | 'inherit'} */ said) => {
    const child = spawn(process.execPath, given, { cwd: ROOT, env, stdio: ['ignore', said, said] })
    noteWebProcess(child.pid)
    return child
  }
  const child = /** @type {Web} */ (launch('pipe'))
  // Until its first page answers, one that ends is a start that failed.
  closing.onClose(() => stopChild(child))
  const said = holdBack(child)
  await untilFirstPage(child, settings, said, closing)
  keepRunning({ name: 'The web server', child, launch: () => launch('inherit'), closing })
  return { showWeb: said.release }
}

/**
 * @typedef {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} Web
 * @typedef {import('./start-settings.mjs').StartSettings} StartSettings
 */

/**
 * What the web says while it starts would tear the line of progress apart.
 *
 * @param {Web} child
 */
function holdBack(child) {
  let held = ''
  let released = false
  const pass = (/** @type {NodeJS.ReadableStream} */ from, /** @type {NodeJS.WritableStream} */ to) =>
    from.on('data', (text) => (released ? to.write(text) : (held += text)))
  pass(child.stdout, process.stdout)
  pass(child.stderr, process.stderr)
  return { text: () => held, release: () => void (released = true) }
}

/**
 * @param {Web} child
 * @param {StartSettings} settings
 * @param {ReturnType<typeof holdBack>} said
 * @param {import('./closing.mjs').Closing} closing
 */
async function untilFirstPage(child, settings, said, closing) {
  let last = 'no answer'
  let ended = false
  for (const event of ['exit', 'error']) child.once(event, () => (ended = true))
  for (const started = Date.now(); Date.now() - started < READY_MS;) {
    if (ended || closing.isClosing()) break
    last = await askFirstPage(settings)
    if (last === '200') return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  const what = ended ? 'The web server ended while it started.' : `${FIRST_PAGE} did not open (${last}).`
  throw new StepFailure(what, { output: said.text(), advice: 'see what it says above.' })
}

/** @param {StartSettings} settings @returns {Promise<string>} the status, or why there was none */
function askFirstPage({ host, port, origin }) {
  /** @type {Record<string, string>} */
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }
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
