import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityOf, isStillRunning } from '../lib/processes.mjs'
import { locateBinaries } from './binaries.mjs'
import { changeUrl } from './client.mjs'
import { findHome, ownerOfData, prepareHome, removeHome } from './data-home.mjs'
import { ensureCluster, SUPERUSER } from './initialise.mjs'
import { launch } from './launch.mjs'
import { findRunning, readPostmaster, stopServer } from './running.mjs'
import { reachablePrograms } from './shared-copy.mjs'
import { unprivilegedUser } from './unprivileged.mjs'

const USUAL_PORT = 54330
const WATCH_MS = 500

/**
 * @typedef {object} EmbeddedPostgres
 * @property {number} port where it listens, on 127.0.0.1 only
 * @property {number} pid
 * @property {string} data the folder of the data
 * @property {boolean} relocated whether the data lie outside `dir`, because `dir` lies below a private folder
 * @property {boolean} adopted whether it was still running, left behind by a process that was killed
 * @property {(database: string, as?: { user: string, password: string }) => string} urlFor
 *   the address of a database: for the superuser, or for the role that is given
 * @property {() => Promise<void>} stop ends open transactions and stops the server; the data stay
 * @property {() => Promise<void>} remove stops the server and removes `dir` and the data, wherever they lie
 */

/**
 * Starts a PostgreSQL of our own on the data in `dir`, making them at first. As root it runs as an
 * unprivileged user. A `dir` has one supervisor at a time; what a killed one left running is taken over.
 *
 * @param {object} given
 * @param {string} given.dir a folder of its own; it is made when missing, and as root others may pass through it
 * @param {number} [given.port] the port to try first; 0 for any; another is taken when it is in use
 * @param {string[]} [given.flags] more for the command line of postgres: ['-c', 'fsync=off']
 * @param {import('./binaries.mjs').Binaries} [given.binaries] programs other than those that came with npm
 * @param {() => void} [given.onDeath] called when the server ends although nobody asked it to
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({
  dir,
  port = USUAL_PORT,
  flags = [],
  binaries = locateBinaries(),
  onDeath = () => {},
}) {
  const folder = path.resolve(dir)
  refuseSecondSupervisor(folder)
  const place = await prepare(folder, binaries)
  const left = await findRunning(place.data, place.urlOn)
  const server = left ?? (await launch({ ...place, port, flags }))
  noteSupervisor(folder)
  const stop = supervise({ ...server, ...place }, folder, onDeath)
  return {
    port: server.port,
    pid: server.pid,
    data: place.data,
    relocated: place.home !== folder,
    adopted: left !== null,
    urlFor: (database, as) => changeUrl(place.urlOn(server.port), { ...as, database }),
    stop,
    remove: () => stop().then(() => void removeHome(folder)),
  }
}

/**
 * Who runs it, which programs, on which data, and how to sign in.
 *
 * @param {string} folder
 * @param {import('./binaries.mjs').Binaries} binaries
 */
async function prepare(folder, binaries) {
  const user = unprivilegedUser(ownerOfData(folder))
  const programs = reachablePrograms(binaries, user)
  const home = prepareHome(folder, user)
  const password = await ensureCluster({ dir: folder, home, programs, version: binaries.version, user })
  const base = `postgresql://${SUPERUSER}:${password}@127.0.0.1`
  const urlOn = (/** @type {number} */ port) => `${base}:${port}/postgres`
  return { user, programs, home, data: path.join(home, 'data'), urlOn }
}

/**
 * @typedef {{ pid: number, data: string, programs: string, child?: import('node:child_process').ChildProcess }} Server
 *
 * @param {Server} server
 * @param {string} folder
 * @param {() => void} onDeath
 */
function supervise(server, folder, onDeath) {
  const unwatch = watch(server, onDeath)
  return async () => {
    unwatch()
    await stopServer(server)
    rmSync(supervisorFile(folder), { force: true })
  }
}

/**
 * What was taken over is no child of ours, and nobody tells us of its end.
 *
 * @param {Server} server
 * @param {() => void} onDeath
 */
function watch({ pid, child }, onDeath) {
  const identity = identityOf(pid)
  const looking = setInterval(() => {
    if (isStillRunning({ pid, identity })) return
    clearInterval(looking)
    onDeath()
  }, WATCH_MS)
  looking.unref()
  // A running child alone must not keep its supervisor from ending.
  child?.unref()
  return () => clearInterval(looking)
}

/**
 * Stops what a killed process may have left running on the data in `dir`, and removes everything.
 *
 * @param {string} dir
 * @returns {Promise<string>} the folder where the data lay
 */
export async function removeEmbeddedPostgres(dir) {
  const folder = path.resolve(dir)
  refuseSecondSupervisor(folder)
  const data = path.join(findHome(folder), 'data')
  if (readPostmaster(data)) await (await startEmbeddedPostgres({ dir: folder })).stop()
  return removeHome(folder)
}

const supervisorFile = (/** @type {string} */ folder) => path.join(folder, 'supervisor.json')

const noteSupervisor = (/** @type {string} */ folder) =>
  writeFileSync(
    supervisorFile(folder),
    JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }),
  )

/** @param {string} folder */
function refuseSecondSupervisor(folder) {
  let noted = null
  try {
    noted = JSON.parse(readFileSync(supervisorFile(folder), 'utf8'))
  } catch {
    return
  }
  if (noted.pid === process.pid || !isStillRunning(noted)) return
  throw new Error(`The database in ${folder} is already in use by process ${noted.pid}: stop that one first`)
}
