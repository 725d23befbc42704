import { spawnSync } from 'node:child_process'
import { ROOT } from './places.mjs'
import { StepFailure } from './step-failure.mjs'

/**
 * The last commit of this checkout in a folder of its own, which shares no file with it.
 *
 * @param {string} folder that is not there yet
 */
export function cloneCheckout(folder) {
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], {
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new StepFailure('This checkout could not be cloned.', {
      advice: 'git is needed for that.',
      output: stderr ?? '',
    })
}
