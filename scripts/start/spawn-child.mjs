import { spawn } from 'node:child_process'
import { ROOT } from '../lib/places.mjs'
import { noteChild } from '../lib/running-server.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** The front, the web processes and the worker that run now. */
export const runningChildren = () => [...running]

/**
 * Starts a program of the service, with a channel by which it learns of our death, which we may not be able to tell.
 *
 * @param {string[]} given
 * @param {import('../lib/environments.mjs').Environment} env
 * @param {'pipe' | 'inherit'} said
 */
export function spawnChild(given, env, said) {
  const child = spawn(process.execPath, given, { cwd: ROOT, env, stdio: ['ignore', said, said, 'ipc'] })
  // Whoever starts it hears of its end; that it could not be started, or be told something, must not end us.
  child.on('error', () => {})
  if (child.pid === undefined) return child
  noteChild(child.pid)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}
