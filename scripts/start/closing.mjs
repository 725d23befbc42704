import { ownEnvironment } from '../lib/environments.mjs'
import { stopTools } from '../lib/run-tool.mjs'

const PATIENCE_MS = 15_000
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Undoes what was started, the last first, however it comes to an end: by a signal in any step, by a failure,
 * or by a program that died.
 *
 * @typedef {ReturnType<typeof prepareClosing>} Closing
 */
export function prepareClosing() {
  /** @type {(() => unknown)[]} */
  const undoings = []
  /** @type {Promise<unknown>} */
  let underWay = Promise.resolve()
  let closing = false

  async function close(/** @type {number} */ code) {
    if (closing) return
    closing = true
    stopTools()
    // What is half started has not said yet how it is stopped.
    await Promise.race([underWay, new Promise((resume) => setTimeout(resume, PATIENCE_MS))])
    for (const undo of undoings.reverse()) await tryTo(undo)
    process.exit(code)
  }

  closeWhenTold(() => close(0))
  return {
    close,
    isClosing: () => closing,
    onClose: (/** @type {() => unknown} */ undo) => void undoings.push(undo),
    /** @template T @param {() => Promise<T>} step @returns {Promise<T>} */
    during: (step) => {
      // When we are being stopped, nothing more is begun.
      if (closing) return new Promise(() => {})
      const work = step()
      underWay = work.catch(() => {})
      return work
    },
  }
}

/** @param {() => void} close */
function closeWhenTold(close) {
  for (const signal of SIGNALS) process.on(signal, close)
  closeWhenAlone(close)
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

// npm hands SIGTERM to the shell between us, which dies of it without telling us.
/** @param {() => void} close */
function closeWhenAlone(close) {
  const parent = process.ppid
  if (!ownEnvironment.npm_lifecycle_event) return
  setInterval(() => process.ppid !== parent && close(), 250).unref()
}

/** @param {() => unknown} undo */
async function tryTo(undo) {
  try {
    await undo()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}
