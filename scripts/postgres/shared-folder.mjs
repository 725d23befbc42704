import { accessSync, chmodSync, constants, lstatSync, mkdtempSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Others may pass through, not look: what is secret inside has a mode of its own.
export const PASSABLE = 0o711

// Not every system has it, and some allow no writing there.
const ROOTS_OWN = '/var/lib'
const CANDIDATES = [ROOTS_OWN, '/var/tmp']
const PREFIX = 'assurance-postgres-'

/**
 * Where things go that another user must reach although the checkout lies below a private folder.
 *
 * @param {string} name
 */
export function sharedPath(name) {
  return path.join(isWritable(ROOTS_OWN) ? ROOTS_OWN : '/var/tmp', `${PREFIX}${name}`)
}

/** A new folder under a random name, which nobody can have put there before us. */
export function makeSharedFolder() {
  const made = mkdtempSync(sharedPath(''))
  chmodSync(made, PASSABLE)
  return made
}

/** @param {string} folder */
export const isSharedFolder = (folder) =>
  CANDIDATES.includes(path.dirname(folder)) && path.basename(folder).startsWith(PREFIX)

/**
 * A checkout made under a strict umask has files that only their owner can read.
 *
 * @param {string} folder
 */
export function openToAll(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(file)
    else if (entry.isFile()) chmodSync(file, lstatSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
