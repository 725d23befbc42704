import { hasGone } from '../lib/processes.mjs'
import { watchBeats } from './beats.mjs'
import { tellReplaced } from './tell-replaced.mjs'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
export const GOOD_WHILE_MS = 10_000
const STOP_MS = 8_000

/**
 * How long to wait before a process that has ended is started again: twice as long each time, and from the beginning for one that had
 * run for a good while.
 *
 * @param {number} lastWait in milliseconds; 0 before the first
 * @param {number} ranFor in milliseconds
 */
export function nextWait(lastWait, ranFor) {
  if (lastWait === 0 || ranFor > GOOD_WHILE_MS) return FIRST_WAIT_MS
  return Math.min(lastWait * 2, LONGEST_WAIT_MS)
}

/**
 * Keeps a child running: one that ends by itself, or hangs, is replaced, after a while, until the service is stopped. Where the next cannot
 * be started, it is tried again, and nothing else ends.
 *
 * @param {object} given
 * @param {'front' | 'web' | 'worker'} given.kind for the log
 * @param {string} given.name as the person reads it: "The web server"
 * @param {import('node:child_process').ChildProcess} given.child the first, which runs already
 * @param {() => import('node:child_process').ChildProcess} given.launch starts the next
 * @param {Pick<import('./closing.mjs').Closing, 'isClosing' | 'onClose'>} given.closing
 * @param {number} given.hungAfter seconds without a sign of life
 * @param {number} [given.stopMs] how long it may take to end when it is told to
 * @param {(isSilent: boolean) => void} [given.onSilent]
 */
export function keepRunning({ kind, name, child, launch, closing, hungAfter, stopMs, onSilent = () => {} }) {
  let [current, startedAt, wait] = [child, Date.now(), 0]
  closing.onClose(() => stopChild(current, stopMs))

  /** @param {Ended} ended */
  const replace = ({ how, ...ended }) => {
    if (closing.isClosing()) return
    wait = nextWait(wait, Date.now() - startedAt)
    console.error(`${name} has ended (${how}); it is started again in ${wait / 1000} s.`)
    void tellReplaced(kind, ended)
    setTimeout(startAgain, wait)
  }
  const watch = () => {
    const watched = current
    const onHung = () => {
      if (!closing.isClosing() && watched.kill('SIGKILL')) console.error(`${name} has hung, and is ended.`)
    }
    if (watched.pid !== undefined) watchBeats(watched, { hungAfter, onSilent, onHung })
    onceEnded(watched, replace)
  }
  const startAgain = () => {
    if (closing.isClosing()) return
    startedAt = Date.now()
    try {
      current = launch()
      watch()
    } catch (failure) {
      replace({ how: failure instanceof Error ? failure.message : String(failure) })
    }
  }
  watch()
}

/** @typedef {{ how: string, pid?: number | undefined, signal?: NodeJS.Signals | null }} Ended */

/**
 * What could not be started has no end, only an error: no process, memory or descriptor was left for it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {(ended: Ended) => void} tell
 */
function onceEnded(child, tell) {
  const { pid } = child
  if (pid === undefined) child.once('error', ({ message }) => tell({ how: message }))
  else child.once('exit', (code, signal) => tell({ how: String(signal ?? code), pid, signal }))
}

/** @param {import('node:child_process').ChildProcess} child @param {number} [withinMs] */
export async function stopChild(child, withinMs = STOP_MS) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode) return
  child.kill('SIGTERM')
  if (!(await hasGone(child.pid, withinMs))) child.kill('SIGKILL')
}
