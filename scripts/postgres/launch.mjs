import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { postgresEnvironment } from '../lib/environments.mjs'
import { answers, readPostmaster } from './running.mjs'
import { runAs } from './unprivileged.mjs'

const START_MS = 60_000

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  synchronous_commit: 'on',
  // Details and statements can hold what people typed; the log is for what went wrong.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/**
 * Starts PostgreSQL and waits until it lets us sign in.
 *
 * @param {{ home: string, data: string, programs: string, user: import('./unprivileged.mjs').User | null,
 *   port: number, flags: string[], urlOn: (port: number) => string }} given
 * @returns {Promise<{ pid: number, port: number, child: import('node:child_process').ChildProcess }>}
 */
export async function launch({ home, data, programs, user, port: wanted, flags, urlOn }) {
  const port = await freePort(wanted)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = path.join(home, 'log')
  const output = openLog(log, user)
  // Detached: Ctrl-C in a terminal reaches every process of the group, and the web must stop before this does.
  const child = spawn(
    path.join(programs, 'bin', 'postgres'),
    ['-D', data, '-p', `${port}`, ...settings, ...flags],
    {
      ...runAs(user),
      cwd: '/',
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  closeSync(output)
  await untilReady({ child, data, url: urlOn(port), log })
  return { pid: Number(child.pid), port, child }
}

/** @param {string} log @param {import('./unprivileged.mjs').User | null} user */
function openLog(log, user) {
  const output = openSync(log, 'w', 0o600)
  if (user) fchownSync(output, user.uid, user.gid)
  return output
}

/** @param {{ child: import('node:child_process').ChildProcess, data: string, url: string, log: string }} server */
async function untilReady({ child, data, url, log }) {
  /** @type {{ failure?: Error, code?: number | string }} */
  const end = {}
  child.once('error', (error) => (end.failure = error))
  child.once('exit', (code) => (end.code = code ?? 'a signal'))
  for (const started = Date.now(); Date.now() - started < START_MS;) {
    if (end.failure) throw end.failure
    // The log is read here and not when the process ends: by then a test may have removed it.
    if (end.code !== undefined) throw new Error(`PostgreSQL ended with ${end.code}: ${tail(log)}`)
    if (readPostmaster(data)?.ready && (await answers(url, data))) return
    await new Promise((resume) => setTimeout(resume, 20))
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL was not ready after ${START_MS / 1000} seconds: ${tail(log)}`)
}

const tail = (/** @type {string} */ log) => readFileSync(log, 'utf8').slice(-2000)

/** The wanted port, or any other when that is taken. */
async function freePort(/** @type {number} */ wanted) {
  const port = (await tryPort(wanted)) ?? (await tryPort(0))
  if (port === null) throw new Error('This machine has no free port for PostgreSQL')
  return port
}

/** @param {number} port @returns {Promise<number | null>} */
function tryPort(port) {
  return new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', () => done(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : null))
    })
  })
}
