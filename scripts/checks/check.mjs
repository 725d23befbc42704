import { availableParallelism } from 'node:os'
import { guards, lint, routeTypes } from './guards.mjs'
import { addUp } from './outcome.mjs'
import { runLeisurely, runSideBySide, runStep } from './run-step.mjs'

const hands = () => Math.min(4, availableParallelism())

/** The quick half: format, lint, types, import rules, dead code and unit tests. */
export async function check() {
  const prepared = await runStep(routeTypes)
  const [first, ...others] = guards
  const outcome = await runSideBySide(first ? [first, lint, ...others] : [lint], hands())
  return addUp([outcome, { ...prepared, passed: 0 }])
}

/**
 * The same, and then the rest. Lint takes what the others leave of the processors: beside journeys, which often wait, it costs
 * no minute of its own.
 *
 * @param {() => Promise<import('./outcome.mjs').Outcome[]>} rest
 */
export async function checkBeside(rest) {
  const prepared = await runStep(routeTypes)
  const linted = runLeisurely(lint)
  const quick = await runSideBySide(guards, hands())
  return addUp([quick, ...(await rest()), await linted, { ...prepared, passed: 0 }])
}
