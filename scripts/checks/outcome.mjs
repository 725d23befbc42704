/**
 * Does what the rest stands on, step by step, then the rest. Where a step breaks, that is one failure, its message is
 * all that is said, and the rest is left.
 *
 * @param {Record<string, () => unknown>} steps
 * @param {() => Promise<Outcome[]>} rest
 * @returns {Promise<Outcome[]>}
 */
export async function prepare(steps, rest) {
  for (const [title, step] of Object.entries(steps)) {
    const startedAt = performance.now()
    try {
      console.log(`… ${title}`)
      await step()
      console.log(`✓ ${title} (${secondsSince(startedAt)} s)`)
    } catch (error) {
      console.error(
        `✗ ${title} (${secondsSince(startedAt)} s)\n${error instanceof Error ? error.message : error}`,
      )
      return [{ passed: 0, failed: 1, broken: [title] }]
    }
  }
  return rest()
}

/** @param {number} startedAt */
export function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} broken which failed, each by its step and its own name
 */

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function addUp(outcomes) {
  const total = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  return {
    passed: total('passed'),
    failed: total('failed'),
    broken: outcomes.flatMap(({ broken }) => broken),
  }
}

/**
 * What failed, once more, where whoever reads the end alone finds it; then the closing line, which other programs read, and the exit code.
 *
 * @param {Outcome[]} outcomes
 */
export function closeWith(outcomes) {
  const { passed, failed, broken } = addUp(outcomes)
  for (const one of broken) console.log(`✗ ${one}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
