import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../lib/error-code.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { withClient } from './client.mjs'

/** Nobody listens there, or nobody knows the name yet; and 57P03: it is starting up. */
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03']
const AGAIN_MS = 500

const PATIENCE_MS = 600_000

/**
 * Waits for a server that is still on its way up, as after the start of a machine, or that somebody has yet to start: whoever waits for
 * this to end does not begin again by itself. Whatever else is wrong with it is said at once.
 *
 * @param {string} url
 * @param {{ say: (text: string) => void, patienceMs?: number }} given
 */
export async function untilReachable(url, { say, patienceMs = PATIENCE_MS }) {
  const until = performance.now() + patienceMs
  for (let times = 0; ; times += 1) {
    try {
      return await withClient(url, async () => undefined)
    } catch (error) {
      const code = errorCode(error) ?? ''
      if (!NOT_YET.includes(code)) throw error
      if (performance.now() > until) throw noServer(url, code)
      if (times === 0)
        say(
          `PostgreSQL is not there yet (${code}); it is waited for for ${patienceMs / 60_000} minutes. Start it, or end this.`,
        )
      await wait(AGAIN_MS)
    }
  }
}

/** @param {string} url @param {string} code */
function noServer(url, code) {
  const advice = 'start PostgreSQL, or correct the address, and then begin this again'
  return new StepFailure(`No PostgreSQL answers at ${new URL(url).host} (${code}).`, { advice })
}
