import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownEnvironment } from '../lib/environments.mjs'
import { ROOT } from '../lib/places.mjs'

/**
 * Notes in what is shipped of which commit it was made, so that two makes of one version can be told apart; nothing where this is no
 * checkout, or has changes that no commit knows.
 *
 * @param {string} to folder
 * @param {string} [from] folder of the checkout
 */
export function noteCommit(to, from = ROOT) {
  const git = (/** @type {string[]} */ ...asked) =>
    spawnSync('git', ['-C', from, ...asked], {
      encoding: 'utf8',
      env: { ...ownEnvironment, GIT_CEILING_DIRECTORIES: path.dirname(from) },
    })
  const [head, changes] = [git('rev-parse', 'HEAD'), git('status', '--porcelain', '--untracked-files=no')]
  if (head.status !== 0 || changes.status !== 0 || changes.stdout !== '') return
  writeFileSync(path.join(to, 'COMMIT'), head.stdout)
}
