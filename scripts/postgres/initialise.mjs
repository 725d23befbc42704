import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { postgresEnvironment } from '../lib/environments.mjs'
import { handOver, runAs } from './unprivileged.mjs'

/** @typedef {import('./unprivileged.mjs').User} User */

export const SUPERUSER = 'postgres'

/**
 * Makes the cluster when there is none yet.
 *
 * @param {{ dir: string, home: string, programs: string, version: string, user: User | null }} place
 * @returns {Promise<string>} the superuser's password
 */
export async function ensureCluster({ dir, home, programs, version, user }) {
  const data = path.join(home, 'data')
  const secret = path.join(dir, 'superuser-password')
  if (existsSync(data)) return readPassword(secret)
  // Made under another name and renamed, so that an interrupted attempt is never taken for a cluster.
  const unfinished = path.join(home, 'data.new')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (user) handOver(unfinished, user)
  const password = randomBytes(24).toString('base64url')
  await initialise({ data: unfinished, home, programs, version, user, password })
  rmSync(secret, { force: true })
  writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(unfinished, data)
  return password
}

/** @param {string} secret */
function readPassword(secret) {
  if (existsSync(secret)) return readFileSync(secret, 'utf8').trim()
  throw new Error(`${secret} is missing, so the database cannot be opened: "npm run reset" begins a new one`)
}

/** @param {{ data: string, home: string, programs: string, version: string, user: User | null, password: string }} given */
async function initialise({ data, home, programs, version, user, password }) {
  const passwordFile = path.join(home, 'initial-password')
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions']
  // The built-in locale gives the same order of text on every machine; before version 17 there is none.
  const builtIn = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const locale = [...(Number.parseInt(version, 10) >= 17 ? builtIn : []), '--locale=C']
  const given = ['-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, ...settings, ...locale]
  try {
    await run(path.join(programs, 'bin', 'initdb'), given, user)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** @param {string} program @param {string[]} given @param {User | null} user @returns {Promise<void>} */
function run(program, given, user) {
  const child = spawn(program, given, { ...runAs(user), cwd: '/', env: postgresEnvironment() })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return new Promise((done, refuse) => {
    child.once('error', refuse)
    child.once('close', (code) =>
      code === 0 ? done() : refuse(new Error(`initdb ended with ${code}: ${said}`)),
    )
  })
}
