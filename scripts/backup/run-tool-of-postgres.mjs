import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { postgresEnvironment } from '../lib/environments.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { changeUrl } from '../postgres/client.mjs'

const KEPT = 4_000

/**
 * How a program of PostgreSQL signs in: the address without its password, which everybody could read in the list of processes.
 *
 * @param {string} url
 */
function signIn(url) {
  const password = decodeURIComponent(new URL(url).password)
  return {
    given: [`--dbname=${changeUrl(url, { password: '' })}`, '--no-password'],
    env: { ...postgresEnvironment(), PGPASSWORD: password, PGCONNECT_TIMEOUT: '10' },
  }
}

/**
 * Everything in a database, as pg_dump writes it (custom format), piece by piece. Throws at its end where the program failed.
 *
 * @param {{ program: string, url: string, snapshot: string }} given the moment that the dump is to show
 * @returns {AsyncGenerator<Buffer, void>}
 */
export async function* dumpOf({ program, url, snapshot }) {
  const { given, env } = signIn(url)
  const asked = ['--format=custom', '--lock-wait-timeout=60s', `--snapshot=${snapshot}`]
  const child = spawn(program, [...given, ...asked], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = endOf(child, 'pg_dump')
  // It is awaited below; that it fails earlier must not end us.
  ended.catch(() => {})
  for await (const piece of child.stdout) yield piece
  await ended
}

/**
 * Writes a dump into an empty database, all of it or nothing.
 *
 * @param {{ program: string, url: string, dump: import('node:stream').Readable }} given
 */
export async function restoreInto({ program, url, dump }) {
  const { given, env } = signIn(url)
  const asked = ['--exit-on-error', '--single-transaction']
  const child = spawn(program, [...given, ...asked], { env, stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = endOf(child, 'pg_restore')
  // Where it ends early, its own words say more than that nobody reads on.
  await Promise.all([ended, pipeline(dump, child.stdin).catch(() => {})])
}

/** @param {import('node:child_process').ChildProcess} child @param {string} name */
async function endOf(child, name) {
  let said = ''
  child.stderr?.on('data', (text) => (said = (said + text).slice(-KEPT)))
  const [code, signal] = await once(child, 'close')
  if (code !== 0)
    throw new StepFailure(`${name} ended with ${code ?? signal}.`, {
      output: said,
      advice: 'see what it says above; nothing was changed.',
    })
}
