import { readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { postgresEnvironment } from '../lib/environments.mjs'
import { hasGone, isAlive } from '../lib/processes.mjs'
import { withClient } from './client.mjs'

const STOP_MS = 30_000

/**
 * @typedef {{ pid: number, port: number, ready: boolean }} Postmaster
 * @param {string} data
 * @returns {Postmaster | null} what PostgreSQL has noted about itself; it may have died since
 */
export function readPostmaster(data) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * The server that runs on these data, proved by signing in with our password; null when there is none.
 *
 * @param {string} data
 * @param {(port: number) => string} urlOn
 */
export async function findRunning(data, urlOn) {
  const noted = readPostmaster(data)
  if (!noted || !isAlive(noted.pid)) return null
  if (isAnotherProgram(noted.pid)) {
    // After a restart of a container the number may be anything's, and PostgreSQL would refuse to start.
    rmSync(path.join(data, 'postmaster.pid'), { force: true })
    return null
  }
  return (await answers(urlOn(noted.port), data)) ? noted : null
}

/**
 * Whether the server at this address is the one that keeps these very data.
 *
 * @param {string} url
 * @param {string} data
 */
export async function answers(url, data) {
  try {
    const { rows } = await withClient(url, (client) => client.query('SHOW data_directory'))
    return path.resolve(rows[0].data_directory) === path.resolve(data)
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAnotherProgram(pid) {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres'
  } catch {
    return false
  }
}

/**
 * Ends open transactions, writes everything down and stops.
 *
 * @param {{ pid: number, data: string, programs: string }} server
 */
export async function stopServer({ pid, data, programs }) {
  if (!isAlive(pid)) return
  if (process.platform === 'win32') {
    // A signal would kill it there instead of asking it to end.
    const given = ['stop', '-D', data, '-m', 'fast']
    spawnSync(path.join(programs, 'bin', 'pg_ctl'), given, { env: postgresEnvironment() })
  } else {
    signal(pid, 'SIGINT')
  }
  // The next start recovers from what the log of changes holds.
  if (!(await hasGone(pid, STOP_MS))) signal(pid, 'SIGQUIT')
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself in the meantime.
  }
}
