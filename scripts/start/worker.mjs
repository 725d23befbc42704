import { pathToFileURL } from 'node:url'
import { inRoot } from '../lib/places.mjs'
import { keepRunning } from './keep-running.mjs'
import { spawnChild } from './spawn-child.mjs'

// It keeps nothing between two minutes.
const GIVEN = [
  '--max-old-space-size=128',
  '--max-semi-space-size=2',
  '--conditions=react-server',
  '--import',
  'tsx',
  '--import',
  pathToFileURL(inRoot('scripts', 'lib', 'answer-beats-of-worker.mjs')).href,
  inRoot('src', 'jobs', 'worker.ts'),
]

/** Nobody waits for it, and what it works out may take it a while. */
const HUNG_AFTER_S = 30

/**
 * Runs beside the web what happens by the clock, and replaces it when it ends.
 *
 * @param {import('../lib/environments.mjs').Environment} env
 * @param {Pick<import('./closing.mjs').Closing, 'isClosing' | 'onClose'>} closing
 */
export function startWorker(env, closing) {
  const launch = () => spawnChild(GIVEN, env, 'inherit')
  keepRunning({
    ...{ kind: 'worker', name: 'The worker', child: launch(), launch, closing },
    hungAfter: HUNG_AFTER_S,
  })
}
