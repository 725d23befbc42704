import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../lib/error-code.mjs'
import { withClient } from './client.mjs'

/** Nobody listens there, or nobody knows the name yet; and 57P03: it is starting up. */
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03']
const AGAIN_MS = 500

/**
 * Waits for a server that is still on its way up, as after the start of a machine. Whatever else is wrong with it is said at once.
 *
 * @param {string} url
 * @param {{ say: (text: string) => void, patienceMs?: number }} given
 */
export async function untilReachable(url, { say, patienceMs = 60_000 }) {
  const until = performance.now() + patienceMs
  for (let times = 0; ; times += 1) {
    try {
      return await withClient(url, async () => undefined)
    } catch (error) {
      if (!NOT_YET.includes(errorCode(error) ?? '') || performance.now() > until) throw error
      if (times === 0)
        say(`PostgreSQL is not there yet (${errorCode(error)}); waiting for ${patienceMs / 1000} s`)
      await wait(AGAIN_MS)
    }
  }
}
