import { availableParallelism } from 'node:os'
import { guards, routeTypes } from './guards.mjs'
import { addUp } from './outcome.mjs'
import { runSideBySide, runStep } from './run-step.mjs'

/** The quick half: format, lint, types, import rules, dead code and unit tests. */
export async function check() {
  const prepared = await runStep(routeTypes)
  const outcome = await runSideBySide(guards, Math.min(4, availableParallelism()))
  return addUp([outcome, { passed: 0, failed: prepared.failed }])
}
