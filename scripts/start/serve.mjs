import { randomUUID } from 'node:crypto'
import { AFTER_WEB } from '../front/after-web.mjs'
import { frontEnvironment } from '../lib/environments.mjs'
import { inRoot } from '../lib/places.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { FIRST_PAGE, askFirstPage } from './first-page.mjs'
import { holdBack } from './hold-back.mjs'
import { keepRunning, stopChild } from './keep-running.mjs'
import { spawnChild } from './spawn-child.mjs'
import { launchWebs } from './web-processes.mjs'

const READY_MS = 60_000
/** It may take as long to end as it waits for what is under way (`scripts/front/limits.mjs`), and a little more. */
const TIMES_OF_FRONT = { hungAfter: 6, stopMs: 17_000 }

/**
 * @typedef {import('./start-settings.mjs').StartSettings} StartSettings
 * @typedef {import('node:child_process').ChildProcess} Child
 */

/**
 * Serves the built web: as many web processes as are asked for, and the front before them. Comes back when the first page answers.
 *
 * @param {StartSettings} settings
 * @param {import('../lib/environments.mjs').WebEnvironment} webEnv
 * @param {import('./closing.mjs').Closing} closing
 */
export async function serve(settings, webEnv, closing) {
  // Of this start alone: a web process answers nobody but the front, and believes nobody else about who asks.
  const env = { ...webEnv, FRONT_SECRET: randomUUID() }
  /** @type {Child | undefined} */
  let front
  const webs = launchWebs(settings, env, (list) => {
    if (front?.connected) front.send({ kind: 'webs', webs: list }, () => {})
  })
  const launchFront = (/** @type {'pipe' | 'inherit'} */ said, /** @type {string[]} */ ...given) => {
    front = spawnChild([inRoot('scripts', 'front', 'front.mjs'), ...given], frontEnvironment(env), said)
    front.on('message', (/** @type {{ kind?: string }} */ told) => {
      if (told.kind === 'begun') webs.tell()
    })
    return front
  }
  const first = launchFront('pipe', AFTER_WEB)
  const started = [...webs.children, first]
  // Until its first page answers, one that ends is a start that failed.
  for (const child of started) closing.onClose(() => stopChild(child))
  const said = holdBack(started)
  await untilFirstPage(started, settings, said.text, closing)
  webs.keep(closing)
  const launch = () => launchFront('inherit')
  keepRunning({ kind: 'front', name: 'The front', child: first, launch, closing, ...TIMES_OF_FRONT })
  return { showWeb: said.release }
}

/**
 * @param {Child[]} started
 * @param {StartSettings} settings
 * @param {() => string} said what they have written
 * @param {import('./closing.mjs').Closing} closing
 */
async function untilFirstPage(started, settings, said, closing) {
  let last = 'no answer'
  let ended = false
  for (const child of started) for (const event of ['exit', 'error']) child.once(event, () => (ended = true))
  for (const began = Date.now(); Date.now() - began < READY_MS;) {
    if (ended || closing.isClosing()) break
    last = await askFirstPage(settings)
    if (last === '200') return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  const what = ended ? 'The web server ended while it started.' : `${FIRST_PAGE} did not open (${last}).`
  throw new StepFailure(what, { output: said(), advice: 'see what it says above.' })
}
