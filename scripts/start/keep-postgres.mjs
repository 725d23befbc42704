import { withClient } from '../postgres/client.mjs'
import { startEmbeddedPostgres } from '../postgres/embedded.mjs'
import { tellReplaced } from './tell-replaced.mjs'

const AGAIN_MS = 500
const LOOK_MS = 2_000
/** It answers within milliseconds, also while it is busy; a client gives up a second later. */
const HUNG_AFTER_MS = 4_000

/**
 * Starts the PostgreSQL of the demo, and starts it again at the same address whenever it dies or lets nobody sign in any more, until the
 * service is stopped. What was confirmed is there again.
 *
 * @param {{ dir: string, port?: number }} where as `startEmbeddedPostgres` has it
 * @param {Pick<import('./closing.mjs').Closing, 'isClosing' | 'onClose'>} closing
 */
export async function keepPostgres(where, closing) {
  const first = await startEmbeddedPostgres({ ...where, onDeath: () => void startAgain() })
  let current = first
  let isDown = false
  closing.onClose(() => current.stop())

  async function startAgain() {
    if (isDown || closing.isClosing()) return
    isDown = true
    sayEnded(current.pid)
    while (isDown && !closing.isClosing()) {
      await pause(AGAIN_MS)
      isDown = !(await tryAgain())
    }
  }

  // What was left of the last one may still be about to end: then this one ends, and is tried again.
  async function tryAgain() {
    const { port } = first
    try {
      const again = await startEmbeddedPostgres({ ...where, port, onDeath: () => void startAgain() })
      if (again.port === port) return Boolean((current = again))
      await again.stop()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
    return false
  }

  const isWanted = () => !isDown && !closing.isClosing()
  watch(isWanted, first.urlFor('postgres'), { onHung: () => kill(current.pid), onGone: startAgain })
  return first
}

/** @param {number} pid */
function sayEnded(pid) {
  console.error('PostgreSQL has ended; it is started again.')
  void tellReplaced('postgres', { pid })
}

/**
 * Signs in now and then; says what does not let it.
 *
 * @param {() => boolean} isWanted
 * @param {string} url
 * @param {{ onHung: () => void, onGone: () => void }} given
 */
function watch(isWanted, url, { onHung, onGone }) {
  let looking = false
  const look = async () => {
    if (looking || !isWanted()) return
    looking = true
    const found = await Promise.race([signIn(url), pause(HUNG_AFTER_MS).then(() => 'hung')])
    looking = false
    if (!isWanted()) return
    if (found === 'hung') onHung()
    // It died in the moment in which it was started.
    if (found === 'ECONNREFUSED') onGone()
  }
  setInterval(() => void look(), LOOK_MS).unref()
}

/** @param {string} url @returns {Promise<string>} why not; '' where it is answered */
function signIn(url) {
  const asked = withClient(url, (client) => client.query('SELECT 1'))
  return asked.then(
    () => '',
    (error) => String(error.code),
  )
}

/** @param {number} pid */
function kill(pid) {
  console.error('PostgreSQL has hung, and is ended.')
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** @param {number} ms */
const pause = (ms) => new Promise((resume) => setTimeout(resume, ms).unref())
