import { runStep } from '../checks/run-step.mjs'
import { whatTestsSay } from '../checks/what-tests-say.mjs'
import { buildForTests } from '../lib/preparations.mjs'
import { isShort } from './asked.mjs'

/**
 * Measures a promise by tests: it holds when there were some, and none failed. What they say of what they measured is told.
 *
 * @param {import('../checks/run-step.mjs').Step} step
 * @param {{ only?: string[], env?: Record<string, string> }} given which of its tests, and what is asked of the run
 * @returns {Promise<import('./promises.mjs').Measured>}
 */
export async function runTests(step, { only = [], env = {} }) {
  const startedAt = performance.now()
  if (step.asksBuild) for (const build of Object.values(buildForTests)) await build()
  const given = isShort(process.argv) ? [...only, step.stopEarly ?? ''] : only
  const { passed, failed } = await runStep({ ...step, run: [...step.run, ...given.filter(Boolean)] }, env)
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  const found = [`${passed} passed, ${failed} failed in ${minutes} min`, ...whatTestsSay(step.report)]
  return { found: found.join('; '), holds: passed > 0 && failed === 0 }
}
