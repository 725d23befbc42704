import { digestOf, entriesOf } from './archive.mjs'

// What a backup holds: the dump of the database, the evidence files, and at its end a list of both with their digests.

export const DUMP = 'database.dump'
export const MANIFEST = 'manifest.json'
export const EVIDENCE = 'evidence/'
export const FORMAT = 1

/**
 * @typedef {object} Manifest
 * @property {number} format
 * @property {string} service the version of the service that made it
 * @property {string} madeAt by the database's clock
 * @property {number} serverMajor of the PostgreSQL that it was taken from
 * @property {string} database its name there
 * @property {string} migration the last that was applied
 * @property {import('./digests.mjs').Digests} digests of everything in the database, at the moment of the dump
 * @property {import('./archive.mjs').Written[]} files all others of the archive
 */

/**
 * Reads the whole backup and compares each of its files with the list at its end, before anything is done with it.
 *
 * @param {string} file
 * @returns {Promise<Manifest>} throws with a reason that follows "cannot be used:"
 */
export async function checkBackup(file) {
  const found = new Map()
  let last = ''
  for await (const { name, size, read } of entriesOf(file)) {
    if (found.has(name)) throw new Error(`${name} is in it twice`)
    last = name
    found.set(name, name === MANIFEST ? await textOf(read()) : { size, sha256: await digestOf(read()) })
  }
  if (last !== MANIFEST) throw new Error(`it is no backup of this service: ${MANIFEST} is not at its end`)
  const manifest = readManifest(found.get(MANIFEST))
  found.delete(MANIFEST)
  for (const { name, size, sha256 } of manifest.files) {
    const there = found.get(name)
    if (!there) throw new Error(`${name} is missing`)
    if (there.size !== size || there.sha256 !== sha256) throw new Error(`${name} was changed or damaged`)
    found.delete(name)
  }
  for (const name of found.keys()) throw new Error(`${name} is in it, and its list does not name it`)
  return manifest
}

/** @param {string} text @returns {Manifest} */
function readManifest(text) {
  const manifest = JSON.parse(text)
  if (manifest.format !== FORMAT)
    throw new Error(`it has the format ${manifest.format}, which another version of this service reads`)
  return manifest
}

/** @param {AsyncIterable<Buffer>} content */
async function textOf(content) {
  const pieces = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
