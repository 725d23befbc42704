import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloneCheckout } from '../lib/clone-checkout.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { inRoot } from '../lib/places.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { guardsOff } from './guards-off.mjs'

/**
 * Switches one guard after the other off, in a copy of the last commit, and measures its row there: each must say that it does not hold,
 * and the command must end with 1.
 *
 * @returns {Promise<import('./promises.mjs').Measured>}
 */
export async function switchGuardsOff() {
  const stage = mkdtempSync(path.join(tmpdir(), 'guards-off-'))
  // As root the database runs as another user, who must pass through.
  chmodSync(stage, 0o711)
  try {
    const tree = copyInto(stage)
    const unseen = []
    for (const each of guardsOff) if (!(await isSeen(tree, each))) unseen.push(`${each.row}: ${each.guard}`)
    const seen = guardsOff.length - unseen.length
    return {
      found: [`${seen} of ${guardsOff.length} seen`, ...unseen].join('; '),
      holds: unseen.length === 0,
    }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** The last commit, with the packages and the browser that lie here. @param {string} stage */
function copyInto(stage) {
  const tree = path.join(stage, 'tree')
  cloneCheckout(tree)
  run('cp', ['-a', inRoot('node_modules'), path.join(tree, 'node_modules')])
  const browser = inRoot('.local', 'chromium')
  if (existsSync(browser)) {
    run('mkdir', ['-m', '711', path.join(tree, '.local')])
    run('cp', ['-a', browser, path.join(tree, '.local', 'chromium')])
  }
  return tree
}

/** @param {string} program @param {string[]} given */
function run(program, given) {
  const { status, stderr } = spawnSync(program, given, { encoding: 'utf8' })
  if (status !== 0)
    throw new StepFailure('The checkout could not be copied.', { advice: program, output: stderr ?? '' })
}

/** @param {string} tree @param {import('./guards-off.mjs').GuardOff} guardOff @returns {Promise<boolean>} */
async function isSeen(tree, { row, guard, changes, whole }) {
  const before = new Map(changes.map(({ file }) => [file, readFileSync(path.join(tree, file), 'utf8')]))
  for (const { file, find, put } of changes) {
    const place = path.join(tree, file)
    writeFileSync(
      place,
      readFileSync(place, 'utf8').replace(find, () => put),
    )
  }
  const { status, said } = await assureIn(tree, [row, ...(whole ? [] : ['--short'])])
  for (const [file, text] of before) writeFileSync(path.join(tree, file), text)
  const isRed = status === 1 && said.includes('| does not hold |')
  console.log(`${isRed ? '✓ seen' : '✗ NOT SEEN'}: ${row} without its guard, that ${guard}`)
  if (!isRed) console.log(said.slice(-3_000))
  return isRed
}

/** @param {string} tree @param {string[]} given @returns {Promise<{ status: number | null, said: string }>} */
function assureIn(tree, given) {
  const child = spawn(process.execPath, [path.join('scripts', 'assurance.mjs'), ...given], {
    cwd: tree,
    env: ownEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })))
}
