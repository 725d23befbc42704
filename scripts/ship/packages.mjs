import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { inRoot } from '../lib/places.mjs'

/**
 * @typedef {{ dev?: boolean, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Locked
 */

/**
 * The folders of these packages and of all that they need, from package-lock.json. Throws where one serves building and testing alone.
 *
 * @param {readonly string[]} names
 * @param {Record<string, Locked>} [locked]
 * @param {(folder: string) => boolean} [isInstalled] packages for other kinds of machine are not
 * @returns {string[]} such as `node_modules/pg`
 */
export function foldersOf(names, locked = readLock(), isInstalled = (folder) => existsSync(inRoot(folder))) {
  /** @type {Set<string>} */
  const folders = new Set()
  for (const name of names) add(find(name, '', locked))
  for (const folder of folders) {
    for (const name of neededBy(locked[folder])) add(find(name, folder, locked))
  }
  return [...folders].sort()

  /** @param {string | undefined} folder */
  function add(folder) {
    if (!folder || !isInstalled(folder)) return
    refuseForDevelopment([folder.slice('node_modules/'.length)], locked)
    folders.add(folder)
  }
}

/** @param {readonly string[]} names @param {Record<string, Locked>} [locked] */
export function refuseForDevelopment(names, locked = readLock()) {
  const found = names.map((name) => `node_modules/${name}`).filter((folder) => locked[folder]?.dev)
  if (found.length > 0)
    throw new Error(`Installed for development alone, and would be shipped: ${found.join(', ')}`)
}

/** What may be left out beside it, as a compiler for who writes programs with it, is. @param {Locked | undefined} locked */
function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = {}) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/**
 * Where Node finds a package, looked for from another: inside it, then in each folder around it.
 *
 * @param {string} name
 * @param {string} from
 * @param {Record<string, Locked>} locked
 * @returns {string | undefined}
 */
function find(name, from, locked) {
  if (builtinModules.includes(name)) return undefined
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))) {
    const folder = [around, 'node_modules', name].filter(Boolean).join('/')
    if (locked[folder]) return folder
    if (around === '') return undefined
  }
}

/** @returns {Record<string, Locked>} */
const readLock = () => JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
