import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inRoot, ROOT } from '../lib/places.mjs'
import { noteChild } from '../lib/running-server.mjs'
import { keepRunning } from './keep-running.mjs'

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
 * @param {import('./closing.mjs').Closing} closing
 */
export function startWorker(env, closing) {
  // By the channel between the two it learns of our death, which we may not be able to tell.
  const launch = () => {
    const child = spawn(process.execPath, GIVEN, {
      ...{ cwd: ROOT, env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    noteChild(child.pid)
    return child
  }
  keepRunning({ name: 'The worker', child: launch(), launch, closing, hungAfter: HUNG_AFTER_S })
}
