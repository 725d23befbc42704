import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { partsChanged } from '../../tests/mutants/parts.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { ensureHome, inLocal, inRoot, ROOT } from '../lib/places.mjs'
import { testEnvironment } from '../lib/test-environment.mjs'

const LEAST = 0.9
const REPORT = inLocal('reports', 'mutants.json')
/** One that runs for ever was noticed too. What does not compile, or is not reached because it is no code, is no mutant. */
const NOTICED = ['Killed', 'Timeout']
const COUNTED = [...NOTICED, 'Survived', 'NoCoverage']

/** @typedef {{ files: Record<string, { mutants: { status: string }[] }> }} Report as Stryker writes it, by file */

/**
 * Which share of the small changes in what decides is noticed by a test of the domain, in each part for itself.
 *
 * @param {import('./promises.mjs').Run} run
 * @returns {Promise<import('./promises.mjs').Measured>}
 */
export async function runMutants({ isAlone }) {
  rmSync(REPORT, { force: true })
  const status = await runStryker(isAlone)
  if (status !== 0) return { found: `Stryker ended with ${status}`, holds: false }
  return measureMutants(JSON.parse(readFileSync(REPORT, 'utf8')))
}

/**
 * Holds only if enough of each part was killed: one part does not make up for another, and a part without mutants was not measured.
 *
 * @param {Report} report
 * @param {Readonly<Record<string, readonly string[]>>} parts
 * @returns {import('./promises.mjs').Measured}
 */
export function measureMutants({ files }, parts = partsChanged) {
  const measured = Object.entries(parts).map(([part, names]) => {
    const own = Object.entries(files).filter(([name]) => names.includes(name))
    return { part, ...countMutants({ files: Object.fromEntries(own) }) }
  })
  return {
    found: measured.map(sayPart).join('; '),
    holds: measured.every(({ killed, total }) => total > 0 && killed / total >= LEAST),
  }
}

/** @param {{ part: string, killed: number, total: number }} measured */
function sayPart({ part, killed, total }) {
  return total === 0
    ? `${part}: no mutant`
    : `${part}: ${killed} of ${total} killed (${((100 * killed) / total).toFixed(1)}%)`
}

/** Beside other rows it takes what they leave of one processor, and says nothing between their lines. @param {boolean} isAlone */
function runStryker(isAlone) {
  const given = [
    inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    ...['run', 'tests/mutants/stryker.config.mjs'],
    ...(isAlone ? [] : ['--concurrency', '1']),
  ]
  const child = spawn(process.execPath, given, {
    cwd: ROOT,
    env: testEnvironment(ownEnvironment, ensureHome()),
    stdio: isAlone ? 'inherit' : ['ignore', 'ignore', 'inherit'],
  })
  if (!isAlone && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** @param {Report} report */
export function countMutants({ files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const counted = mutants.filter(({ status }) => COUNTED.includes(status))
  return { killed: counted.filter(({ status }) => NOTICED.includes(status)).length, total: counted.length }
}
