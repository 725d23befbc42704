import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readlinkSync, rmdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { isSharedFolder, makeSharedFolder, PASSABLE } from './shared-folder.mjs'
import { handOver } from './unprivileged.mjs'

/** The link that says where the data lie when they cannot lie in the folder itself. */
const pointer = (/** @type {string} */ dir) => path.join(dir, 'elsewhere')

/**
 * The folder that holds `data`: the given one, or the one it was moved to.
 *
 * @param {string} dir
 */
export function findHome(dir) {
  return lstatSync(pointer(dir), { throwIfNoEntry: false }) ? readlinkSync(pointer(dir)) : dir
}

/**
 * Who owns the data, or undefined when there are none.
 *
 * @param {string} dir
 */
export function ownerOfData(dir) {
  return statSync(path.join(findHome(dir), 'data'), { throwIfNoEntry: false })?.uid
}

/**
 * Makes sure that the user can work below the folder; moves the place of the data elsewhere when a folder
 * above it is closed to that user.
 *
 * @param {string} dir
 * @param {import('./unprivileged.mjs').User | null} user
 * @returns {string} the folder that will hold `data`
 */
export function prepareHome(dir, user) {
  mkdirSync(dir, { recursive: true })
  const home = findHome(dir)
  if (!user) return home
  if (home !== dir && existsSync(home)) return home
  chmodSync(dir, PASSABLE)
  return canWorkIn(dir, user) ? dir : moveHome(dir)
}

/** @param {string} dir @param {import('./unprivileged.mjs').User} user */
function canWorkIn(dir, user) {
  const probe = mkdtempSync(path.join(dir, 'probe-'))
  try {
    return handOver(probe, user)
  } finally {
    rmdirSync(probe)
  }
}

// A new random name each time: what an earlier checkout of the same path left behind is not ours to open.
/** @param {string} dir */
function moveHome(dir) {
  const home = makeSharedFolder()
  rmSync(pointer(dir), { force: true })
  symlinkSync(home, pointer(dir))
  return home
}

/**
 * Removes the folder together with the place its data were moved to.
 *
 * @param {string} dir
 */
export function removeHome(dir) {
  const home = findHome(dir)
  if (isSharedFolder(home)) rmSync(home, { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
  return home
}
