import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Does the work unless its stamp says that it was done, and done wholly, for the same inputs. The stamp lies
 * inside the folder that the work makes, so deleting that folder is enough to have it made again.
 *
 * @param {string} stamp
 * @param {string} inputs the fingerprint of what the work depends on
 * @param {() => unknown} work
 * @param {() => void} [refuse] throws when the work must not be done now
 * @returns {Promise<'done' | 'up to date'>}
 */
export async function onceFor(stamp, inputs, work, refuse = () => {}) {
  if (isFresh(stamp, inputs)) return 'up to date'
  refuse()
  // Removed before and written after: interrupted work leaves none, and is done again.
  rmSync(stamp, { force: true })
  await work()
  // Another name first: a checkout copied with hard links must not share its stamp.
  writeFileSync(`${stamp}.new`, inputs)
  renameSync(`${stamp}.new`, stamp)
  return 'done'
}

/**
 * @param {string} stamp
 * @param {string} inputs
 */
export function isFresh(stamp, inputs) {
  try {
    return readFileSync(stamp, 'utf8') === inputs
  } catch {
    return false
  }
}
