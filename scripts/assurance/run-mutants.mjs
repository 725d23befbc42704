import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { ownEnvironment } from '../lib/environments.mjs'
import { ensureHome, inLocal, inRoot, ROOT } from '../lib/places.mjs'
import { testEnvironment } from '../lib/test-environment.mjs'

const LEAST = 0.9
const REPORT = inLocal('reports', 'mutants.json')
/** One that runs for ever was noticed too. What does not compile, or is not reached because it is no code, is no mutant. */
const NOTICED = ['Killed', 'Timeout']
const COUNTED = [...NOTICED, 'Survived', 'NoCoverage']

/** Which part of the small changes in what decides is noticed by a test of the domain. @returns {Promise<import('./promises.mjs').Measured>} */
export async function runMutants() {
  rmSync(REPORT, { force: true })
  const status = await run()
  if (status !== 0) return { found: `Stryker ended with ${status}`, holds: false }
  const { killed, total } = countMutants(JSON.parse(readFileSync(REPORT, 'utf8')))
  const share = total === 0 ? 0 : killed / total
  return { found: `${killed} of ${total} killed (${(100 * share).toFixed(1)}%)`, holds: share >= LEAST }
}

function run() {
  const given = [
    inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    'tests/mutants/stryker.config.mjs',
  ]
  const child = spawn(process.execPath, given, {
    cwd: ROOT,
    env: testEnvironment(ownEnvironment, ensureHome()),
    stdio: 'inherit',
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** @param {{ files: Record<string, { mutants: { status: string }[] }> }} report */
export function countMutants({ files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const counted = mutants.filter(({ status }) => COUNTED.includes(status))
  return { killed: counted.filter(({ status }) => NOTICED.includes(status)).length, total: counted.length }
}
