import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { durability, integration } from '../checks/guards.mjs'
import { isShort } from './asked.mjs'
import { runTests } from './run-tests.mjs'

/** What is mounted within is seen by nobody else, and goes with the last process of it. */
const APART = ['unshare', '--mount', '--propagation', 'private']

/**
 * Fills small disks under the service: only root may mount one, and not in every container.
 *
 * @param {Record<string, string>} env
 * @returns {import('./promises.mjs').Promised['measure']}
 */
export function fillDisks(env) {
  const asked = { ...env, SMALL_DISKS: 'yes' }
  const fill = (/** @type {import('../checks/run-step.mjs').Step} */ step, /** @type {string} */ file) =>
    runTests({ ...step, within: APART }, { only: [file], env: asked })
  const parts = [
    fill(durability, 'tests/durability/disk-full.test.ts'),
    fill(integration, 'tests/integration/evidence/full-disk.test.ts'),
  ]
  return async (run) => {
    if (!mountsHere()) return { found: 'this machine lets nobody mount a small disk (tmpfs)', holds: null }
    const measured = []
    for (const measure of parts) {
      measured.push(await measure(run))
      // The short form ends with the first that fails.
      if (isShort(process.argv) && !measured.at(-1)?.holds) break
    }
    return {
      found: measured.map(({ found }) => found).join('; '),
      holds: measured.every(({ holds }) => holds),
    }
  }
}

function mountsHere() {
  const [program = '', ...given] = APART
  const tried = [...given, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir()]
  return spawnSync(program, tried, { stdio: 'ignore' }).status === 0
}
