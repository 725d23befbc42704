import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloneCheckout } from '../lib/clone-checkout.mjs'
import { inLocal, inRoot } from '../lib/places.mjs'
import { partsAsked } from './asked.mjs'
import { buildOnce } from './build-once.mjs'
import { guardsOff } from './guards-off.mjs'
import { isSeen, run } from './see-guard-off.mjs'

/**
 * Switches one guard after the other off, in a copy of the last commit, and measures its row there: each must say that it does not hold,
 * and the command must end with 1. Of some alone with `npm run assurance guards-off -- --only=backup`.
 *
 * @returns {Promise<import('./promises.mjs').Measured>}
 */
export async function switchGuardsOff() {
  await buildOnce('for tests')
  await buildOnce('before')
  const stage = mkdtempSync(path.join(tmpdir(), 'guards-off-'))
  // As root the database runs as another user, who must pass through.
  chmodSync(stage, 0o711)
  try {
    const tree = copyInto(stage)
    const unseen = []
    const only = partsAsked(process.argv)
    const asked = guardsOff.filter(({ row }) => only.length === 0 || only.includes(row))
    for (const each of asked) if (!(await isSeen(tree, each))) unseen.push(`${each.row}: ${each.guard}`)
    const seen = asked.length - unseen.length
    return {
      found: [`${seen} of ${guardsOff.length} seen`, ...unseen].join('; '),
      holds: asked.length > 0 && unseen.length === 0,
    }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** What a row stands on and no guard changes: the browser, and the builds, which are made anew where a guard changes what is built. */
const MADE = ['chromium', 'built-for-tests', 'built-before']

/** The last commit, with the packages and what was made of it here. @param {string} stage */
function copyInto(stage) {
  const tree = path.join(stage, 'tree')
  cloneCheckout(tree)
  run('cp', ['-a', inRoot('node_modules'), path.join(tree, 'node_modules')])
  const local = path.join(tree, '.local')
  mkdirSync(local)
  // As root the database runs as another user, who must pass through.
  chmodSync(local, 0o711)
  for (const name of MADE)
    if (existsSync(inLocal(name))) run('cp', ['-a', inLocal(name), path.join(local, name)])
  return tree
}
