import { hasGone } from '../lib/processes.mjs'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
const STOP_MS = 8_000

/**
 * How long to wait before a process that has ended is started again: twice as long each time, and from the beginning for one that had
 * run for longer than the longest wait.
 *
 * @param {number} lastWait in milliseconds; 0 before the first
 * @param {number} ranFor in milliseconds
 */
export function nextWait(lastWait, ranFor) {
  if (lastWait === 0 || ranFor > LONGEST_WAIT_MS) return FIRST_WAIT_MS
  return Math.min(lastWait * 2, LONGEST_WAIT_MS)
}

/**
 * Keeps a child running: one that ends by itself is replaced, after a while, until the service is stopped. Only that it ends is
 * noticed, not that it hangs.
 *
 * @param {object} given
 * @param {string} given.name as the person reads it: "The web server"
 * @param {import('node:child_process').ChildProcess} given.child the first, which runs already
 * @param {() => import('node:child_process').ChildProcess} given.launch starts the next
 * @param {import('./closing.mjs').Closing} given.closing
 */
export function keepRunning({ name, child, launch, closing }) {
  let current = child
  let [startedAt, wait] = [Date.now(), 0]
  closing.onClose(() => stopChild(current))

  const replaceAtItsEnd = () => {
    current.once('exit', (code, signal) => {
      if (closing.isClosing()) return
      wait = nextWait(wait, Date.now() - startedAt)
      console.error(
        `${name} has ended by itself (${signal ?? code}); it is started again in ${wait / 1000} s.`,
      )
      setTimeout(startAgain, wait)
    })
  }
  const startAgain = () => {
    if (closing.isClosing()) return
    current = launch()
    startedAt = Date.now()
    replaceAtItsEnd()
  }
  replaceAtItsEnd()
}

/** @param {import('node:child_process').ChildProcess} child */
export async function stopChild(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode) return
  child.kill('SIGTERM')
  if (!(await hasGone(child.pid, STOP_MS))) child.kill('SIGKILL')
}
