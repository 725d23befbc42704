import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownEnvironment } from '../lib/environments.mjs'
import { StepFailure } from '../lib/step-failure.mjs'

/**
 * Switches a guard off in a copy of the checkout, measures its row there, and puts the guard back.
 *
 * @param {string} tree
 * @param {import('./guard-off.mjs').GuardOff} guardOff
 * @returns {Promise<boolean>} whether the row says that it does not hold, and the command ended with 1
 */
export async function isSeen(tree, { row, guard, changes, asked, because = '' }) {
  const startedAt = performance.now()
  for (const { file, find, put } of changes) {
    const place = path.join(tree, file)
    writeFileSync(
      place,
      readFileSync(place, 'utf8').replace(find, () => put),
    )
  }
  // A row may look at the last commit.
  run('git', ['-C', tree, ...OURS, 'commit', '--quiet', '--all', '--message', `Without its guard: ${row}`])
  const { status, said } = await assureIn(tree, [row, ...asked])
  run('git', ['-C', tree, 'reset', '--quiet', '--hard', 'HEAD~1'])
  const isRed = status === 1 && said.includes('| does not hold |') && said.includes(because)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  console.log(`${isRed ? '✓ seen' : '✗ NOT SEEN'}: ${row} without its guard, that ${guard} (${seconds} s)`)
  if (!isRed) console.log(said.replaceAll(/^.* not asked for .*\n/gm, '').slice(-3_000))
  return isRed
}

/** Who commits, where nobody is known to git. */
const OURS = ['-c', 'user.name=guards-off', '-c', 'user.email=guards-off@example.org']

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

/** Runs a program that is quick, and throws where it fails. @param {string} program @param {string[]} given */
export function run(program, given) {
  const { status, stderr } = spawnSync(program, given, { encoding: 'utf8' })
  if (status !== 0)
    throw new StepFailure('The checkout could not be copied, or changed in its copy.', {
      advice: program,
      output: stderr ?? '',
    })
}
