import { cpSync, lstatSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openToAll, sharedPath } from './shared-folder.mjs'
import { canRun } from './unprivileged.mjs'

/**
 * The folder of the programs, or of a copy of them when the user cannot reach them where they are
 * (a checkout below /root, say).
 *
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./unprivileged.mjs').User | null} user
 */
export function reachablePrograms({ folder, version }, user) {
  if (!user || canRun(path.join(folder, 'bin', 'postgres'), user)) return folder
  const copy = sharedPath(version)
  if (!isOurs(copy)) makeCopy(folder, copy)
  if (canRun(path.join(copy, 'bin', 'postgres'), user)) return copy
  throw new Error(`The user ${user.name} cannot run the programs in ${copy}: it may forbid running programs`)
}

// Anybody may put a folder of this name into a shared temporary folder and wait for root to run what is in it.
/** @param {string} copy */
function isOurs(copy) {
  const found = lstatSync(copy, { throwIfNoEntry: false })
  if (!found) return false
  const othersMayWrite = (found.mode & 0o022) !== 0
  if (found.isDirectory() && found.uid === 0 && !othersMayWrite) return true
  throw new Error(`${copy} is not a folder that only root can change: remove it, then start again`)
}

// Made under another name and renamed, so that a copy that was interrupted is never taken for a whole one.
/** @param {string} from @param {string} to */
function makeCopy(from, to) {
  const unfinished = mkdtempSync(`${to}-`)
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
    openToAll(unfinished)
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another start may have been quicker with the same copy.
    if (!isOurs(to)) throw error
  }
}
