import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hasGone, identityOf, isStillRunning } from './processes.mjs'
import { ensureLocal, inLocal } from './places.mjs'
import { StepFailure } from './step-failure.mjs'

/**
 * @typedef {{ pid: number, identity: string | null }} Process
 * @typedef {Process & { port: number, children?: Process[] }} Server
 */

const FILE = inLocal('server.json')

/** @returns {Server | null} who last started a server from this folder; it may have ended since */
function readNoted() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return null
  }
}

/** The server of another process that runs, or is being started, from this folder. */
function findRunningServer() {
  const noted = readNoted()
  return noted && noted.pid !== process.pid && isStillRunning(noted) ? noted : null
}

/** @param {string} what such as "install packages" */
export function refuseUnderServer(what) {
  const server = findRunningServer()
  if (!server) return
  throw new StepFailure(
    `A server is running from this folder (process ${server.pid}): cannot ${what} under it.`,
    {
      advice: 'stop it with Ctrl-C where it was started, then try again.',
    },
  )
}

/**
 * Notes this process as the server of this folder, and ends what one that was killed has left running.
 *
 * @param {number} port
 */
export async function claimServer(port) {
  const server = findRunningServer()
  if (server) {
    const where = `http://localhost:${server.port}`
    throw new StepFailure(
      `The service is already running from this folder (process ${server.pid}): ${where}`,
      {
        advice: 'use that one, or stop it with Ctrl-C where it was started.',
      },
    )
  }
  for (const child of readNoted()?.children ?? []) await endOrphan(child)
  ensureLocal()
  note({ pid: process.pid, identity: identityOf(process.pid), port })
}

/** @param {Process} child */
async function endOrphan(child) {
  if (!isStillRunning(child)) return
  process.kill(child.pid, 'SIGKILL')
  // Its port is free only when it has gone.
  await hasGone(child.pid, 5000)
}

/**
 * So that whoever starts after we were killed can end it: it should end by itself, unless it hangs. Where that cannot be written down, on a
 * full disk, it runs all the same.
 *
 * @param {number} pid
 */
export function noteChild(pid) {
  const noted = readNoted()
  if (noted?.pid !== process.pid) return
  const others = (noted.children ?? []).filter(isStillRunning)
  try {
    note({ ...noted, children: [...others, { pid, identity: identityOf(pid) }] })
  } catch (failure) {
    console.error(`A process could not be noted: ${failure instanceof Error ? failure.message : failure}`)
  }
}

const note = (/** @type {Server} */ server) => writeFileSync(FILE, JSON.stringify(server), { mode: 0o600 })

export const releaseServer = () => rmSync(FILE, { force: true })
