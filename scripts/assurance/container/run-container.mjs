import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../../lib/find-free-port.mjs'
import { inRoot } from '../../lib/places.mjs'
import { hasGone } from '../../lib/processes.mjs'
import { startEmbeddedPostgres } from '../../postgres/embedded.mjs'
import { runAs, unprivilegedUser } from '../../postgres/unprivileged.mjs'
import { environmentOf } from '../drill/drill-settings.mjs'
import { makeImage } from './image.mjs'
import { allOf, commandOf, readDockerfile } from './read-dockerfile.mjs'
import { untilAnswers } from './until-answers.mjs'

/** @typedef {import('../promises.mjs').Measured} Measured */

/** What the proxy and the service manager wait for before they kill it. */
const DRAIN_MS = 25_000

/**
 * Does what the Dockerfile says in empty folders, as a user without rights, and runs what comes of it on a PostgreSQL of its own: with
 * the roles and the migrations of the shipped folder, in a root that it cannot write to, until a page and the health check answer.
 *
 * @returns {Promise<Measured>}
 */
export async function runContainer() {
  const stage = mkdtempSync(path.join(tmpdir(), 'container-'))
  chmodSync(stage, 0o711)
  const user = unprivilegedUser()
  const server = await startEmbeddedPostgres({ dir: path.join(stage, 'postgres'), port: 0 })
  try {
    const [build, service] = readDockerfile(readFileSync(inRoot('Dockerfile'), 'utf8'))
    if (!build || !service) throw new Error('The Dockerfile has two stages')
    const folders = foldersIn(stage, user)
    const given = { user, folders }
    const built = await makeImage(build, { ...given, root: path.join(stage, 'build'), from: null })
    const image = await makeImage(service, { ...given, root: path.join(stage, 'service'), from: built })
    const port = await findFreePort()
    return await runImage({ service, image, user, folders, port, urlFor: server.urlFor })
  } finally {
    await server.remove()
    rmSync(stage, { recursive: true, force: true })
  }
}

/** @param {string} stage @param {import('./image.mjs').User} user */
function foldersIn(stage, user) {
  const folders = {
    programs: path.join(stage, 'programs'),
    home: path.join(stage, 'home'),
    temporary: path.join(stage, 'tmp'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o777 })
  if (user) for (const folder of Object.values(folders)) chmodSync(folder, 0o777)
  for (const [name, program] of programsOf()) symlinkSync(program, path.join(folders.programs, name))
  return folders
}

/** What the image of Node has, and a shell with what belongs to it. @returns {[string, string][]} */
function programsOf() {
  const npm = path.join(path.dirname(process.execPath), 'npm')
  return [
    ['node', process.execPath],
    ['npm', npm],
    ['sh', '/bin/sh'],
    ['mkdir', '/bin/mkdir'],
  ]
}

/**
 * @typedef {object} Made
 * @property {import('./read-dockerfile.mjs').Stage} service
 * @property {import('./image.mjs').Image} image
 * @property {import('./image.mjs').User} user
 * @property {{ programs: string, home: string, temporary: string }} folders
 * @property {number} port
 * @property {import('../../postgres/embedded.mjs').EmbeddedPostgres['urlFor']} urlFor
 *
 * @param {Made} made
 * @returns {Promise<Measured>}
 */
async function runImage(made) {
  const { image, service, user } = made
  closeRoot(image.folder)
  const before = namesIn(image.folder)
  const env = environmentFor(made)
  for (const command of ['roles', 'migrate']) {
    const { status, stderr } = runOnce(made, env, ['node', `scripts/${command}.mjs`])
    if (status !== 0) return { found: `${command} ended with ${status}: ${stderr}`, holds: false }
  }
  // What serves is told nothing of the owner.
  const serving = { ...env, DATABASE_OWNER_URL: '', DATABASE_ADMIN_URL: '', DATABASE_BACKUP_URL: '' }
  const { page, said, healthy, ended } = await serve(made, serving)
  const written = namesIn(image.folder).filter((name) => !before.includes(name))
  const parts = [
    page.includes('<h1') ? 'a page answers' : `NO PAGE: ${page.slice(0, 200)} ${said}`,
    healthy ? 'healthy' : 'NOT HEALTHY',
    ended ? 'ends when told to' : 'DOES NOT END',
    `${written.length} files written into its root`,
    user ? `as ${user.name}` : 'as who runs this',
    `by ${commandOf(allOf(service, 'CMD')[0]).join(' ')}`,
  ]
  return { found: parts.join(', '), holds: page.includes('<h1') && healthy && ended && written.length === 0 }
}

/** What the image and whoever runs it have set. @param {Made} made @returns {import('../../lib/environments.mjs').Environment} */
function environmentFor({ image, folders, port, urlFor }) {
  const own = environmentOf({ PATH: folders.programs, TMPDIR: folders.temporary }, urlFor, '')
  const here = { HOST: '127.0.0.1', PORT: String(port), APP_ORIGIN: `http://127.0.0.1:${port}` }
  return { ...own, ...image.env, ...here, TRAINING: 'no' }
}

/** @param {Made} made @param {import('../../lib/environments.mjs').Environment} env @param {string[]} command */
function runOnce({ image, user }, env, [, ...words]) {
  const options = {
    ...runAs(user),
    cwd: image.folder,
    env: { NODE_ENV: /** @type {const} */ ('production'), ...env },
  }
  return spawnSync(process.execPath, words, { ...options, encoding: 'utf8' })
}

/**
 * Starts what CMD says, asks for a page and for its health, and tells it to end.
 *
 * @param {Made} made
 * @param {import('../../lib/environments.mjs').Environment} env
 */
async function serve(made, env) {
  const { service, image, user, port } = made
  const [, ...words] = commandOf(allOf(service, 'CMD')[0])
  const child = spawn(process.execPath, words, {
    ...{ ...runAs(user), cwd: image.folder },
    env: { NODE_ENV: /** @type {const} */ ('production'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (said = (said + text).slice(-4_000)))
  const page = await untilAnswers(`http://127.0.0.1:${port}/sign-in`, () => child.exitCode !== null)
  const healthy = runOnce(made, env, commandOf(allOf(service, 'HEALTHCHECK')[0])).status === 0
  child.kill('SIGTERM')
  const ended = await hasGone(Number(child.pid), DRAIN_MS)
  if (!ended) child.kill('SIGKILL')
  return { page, said, healthy, ended }
}

/** Nobody writes there, not even who owns it. @param {string} folder */
function closeRoot(folder) {
  for (const name of ['.', ...namesIn(folder)]) {
    const place = path.join(folder, name)
    if (!name.includes('node_modules/.bin/')) chmodSync(place, 0o555)
  }
}

/** @param {string} folder @returns {string[]} */
const namesIn = (folder) => readdirSync(folder, { recursive: true }).map(String)
