import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from './error-code.mjs'

/**
 * When a process began, as text. Numbers of processes are used again, so a number alone may by now be
 * somebody else's process; a number together with its beginning is not.
 *
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function identityOf(pid) {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (process.platform === 'win32') return 'alive'
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.trim() || null
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name in brackets may itself hold spaces and brackets; the 20th field after it is the beginning.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    // A zombie has ended, and only its number is still there.
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

/**
 * @param {{ pid: number, identity: string | null } | null | undefined} noted
 */
export const isStillRunning = (noted) =>
  Boolean(noted?.pid && noted.identity && identityOf(noted.pid) === noted.identity)

/**
 * Waits until the process has gone.
 *
 * @param {number} pid
 * @param {number} within milliseconds
 * @returns {Promise<boolean>} whether it has
 */
export async function hasGone(pid, within) {
  const identity = identityOf(pid)
  for (let waited = 0; waited <= within; waited += 20) {
    if (!isStillRunning({ pid, identity })) return true
    await new Promise((resume) => setTimeout(resume, 20))
  }
  return false
}
