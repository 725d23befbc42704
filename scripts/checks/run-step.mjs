import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { settingsOfTests } from '../../src/server/test-settings.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { ensureHome } from '../lib/places.mjs'
import { testEnvironment } from '../lib/test-environment.mjs'
import { workOff } from '../lib/work-off.mjs'
import { countTests, namesOfFailed } from './count-tests.mjs'
import { addUp, secondsSince } from './outcome.mjs'
import { whatTestsSay } from './what-tests-say.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run a program of a package, and what it is given
 * @property {string} repair
 * @property {readonly string[]} [within] a program that runs it, and what that is given
 * @property {string} [report] where it writes how its tests went
 * @property {boolean} [live] whether its output is shown as it comes
 * @property {boolean} [asksBuild] whether it asks the build for the tests
 * @property {string} [stopEarly] what it is given to end with the first test that fails
 *
 * @typedef {import('./outcome.mjs').Outcome} Outcome
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exitCode = 1
  })
}

/**
 * Runs one step to its end and answers how many tests passed and failed; a step without tests counts as one. A live
 * step shows its output as it comes, another only when it failed, so that steps side by side do not interleave.
 *
 * @param {Step} step
 * @param {Record<string, string>} [asked] what is asked of this run of it, over what its surroundings ask: settings of tests
 * @returns {Promise<Outcome>}
 * @throws {Error} where one is asked for that no test would be told
 */
export function runStep(step, asked = {}) {
  return runAt(constants.priority.PRIORITY_NORMAL, step, asked)
}

/**
 * The same, in what all others leave of the processors.
 *
 * @param {Step} step
 * @param {Record<string, string>} [asked]
 * @returns {Promise<Outcome>}
 */
export function runLeisurely(step, asked = {}) {
  return runAt(constants.priority.PRIORITY_LOW, step, asked)
}

/** @param {number} priority @param {Step} step @param {Record<string, string>} asked @returns {Promise<Outcome>} */
async function runAt(priority, step, asked) {
  const unknown = Object.keys(asked).filter((name) =>
    settingsOfTests.every((setting) => setting.name !== name),
  )
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no such setting of tests`)
  if (step.report) rmSync(step.report, { force: true })
  if (step.live) console.log(`… ${step.name}`)
  const startedAt = performance.now()
  const { status, output } = await runToEnd(step, asked, priority)
  const counted = countTests(step.report, status)
  const outcome = { ...counted, broken: counted.failed ? namesOfFailed(step) : [] }
  console.log(`${outcome.failed ? '✗' : '✓'} ${step.name} (${secondsSince(startedAt)} s)`)
  for (const sentence of whatTestsSay(step.report)) console.log(`  ${sentence}`)
  if (outcome.failed) console.log(`${output.trimEnd()}\n  Repair: ${step.repair}\n`)
  return outcome
}

/** Runs steps one after the other. @param {readonly Step[]} steps */
export async function runInTurn(steps) {
  /** @type {Outcome[]} */
  const outcomes = []
  for (const step of steps) outcomes.push(await runStep(step))
  return outcomes
}

/**
 * Runs steps side by side, as many at a time as there are hands, and adds up what they answer.
 *
 * @param {readonly Step[]} steps
 * @param {number} hands
 */
export async function runSideBySide(steps, hands) {
  /** @type {Outcome[]} */
  const outcomes = []
  await workOff(steps, hands, async (step) => void outcomes.push(await runStep(step)))
  return addUp(outcomes)
}

/**
 * @param {Step} step
 * @param {Record<string, string>} asked
 * @param {number} priority
 * @returns {Promise<{ status: number, output: string }>}
 */
function runToEnd({ run: [script = '', ...args], within = [], live }, asked, priority) {
  const entry = path.join('node_modules', script)
  const [program = '', ...given] = [...within, process.execPath, entry, ...args]
  const child = spawn(program, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: testEnvironment({ ...ownEnvironment, ...asked }, ensureHome()),
  })
  running.add(child)
  if (child.pid && priority !== constants.priority.PRIORITY_NORMAL) setPriority(child.pid, priority)
  let output = ''
  const pass = (/** @type {NodeJS.ReadableStream} */ from, /** @type {NodeJS.WritableStream} */ to) =>
    from.setEncoding('utf8').on('data', (text) => (live ? to.write(text) : (output += text)))
  pass(child.stdout, process.stdout)
  pass(child.stderr, process.stderr)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: String(error) }))
    child.once('close', (status) => {
      running.delete(child)
      resolve({ status: status ?? 1, output })
    })
  })
}
