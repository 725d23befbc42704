import { runLeisurely, runStep } from '../checks/run-step.mjs'
import { whatTestsSay } from '../checks/what-tests-say.mjs'
import { partsAsked, isShort } from './asked.mjs'
import { buildOnce } from './build-once.mjs'

/**
 * Measures a promise by tests: it holds when there were some, and none failed. What they say of what they measured is told.
 *
 * @param {import('../checks/run-step.mjs').Step} step
 * @param {{ only?: string[], env?: Record<string, string>, isContent?: boolean }} given which of its tests, what is asked of the run, and
 *   whether it takes what all others leave
 * @returns {(run: import('./promises.mjs').Run) => Promise<import('./promises.mjs').Measured>}
 */
export function runTests(step, { only = [], env = {}, isContent = false }) {
  return async (run) => {
    if (step.asksBuild) await buildOnce('for tests')
    const own = stepOf(step, only, run, process.argv)
    const { passed, failed } = await (isContent ? runLeisurely : runStep)(own, env)
    const found = [`${passed} passed, ${failed} failed`, ...whatTestsSay(own.report)]
    return { found: found.join('; '), holds: passed > 0 && failed === 0 }
  }
}

/**
 * The step with a report of its own, so that another row may ask other tests of it at the same time; what it prints is then shown only
 * where something fails, and does not come between the lines of the other. Of its tests those that the row is about, or that were asked
 * for alone.
 *
 * @param {import('../checks/run-step.mjs').Step} step
 * @param {readonly string[]} only files of tests, and how they are run
 * @param {Pick<import('./promises.mjs').Run, 'row' | 'isAlone'>} run
 * @param {readonly string[]} argv
 * @returns {import('../checks/run-step.mjs').Step}
 */
export function stepOf({ report = '', ...step }, only, { row, isAlone }, argv) {
  const own = `.local/reports/assurance-${row}.json`
  const isNamed = step.run.some((word) => word.endsWith(`=${report}`))
  const words = step.run.map((word) => word.replace(`=${report}`, `=${own}`))
  const parts = partsAsked(argv)
  const kept = parts.length > 0 ? [...only.filter((word) => word.startsWith('--')), ...parts] : only
  const isPart = isShort(argv) || parts.length > 0
  return {
    ...step,
    live: isAlone,
    run: [...words, ...kept, ...(isPart && step.stopEarly ? [step.stopEarly] : [])],
    report: isNamed ? own : report,
  }
}
