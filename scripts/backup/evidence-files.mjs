import { createReadStream } from 'node:fs'
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../lib/error-code.mjs'
import { entriesOf } from './archive.mjs'
import { EVIDENCE } from './manifest.mjs'

// Evidence files lie below `kept`, by the first two digits of the SHA-256 that each is called (src/server/storage/disk-store.ts).
const KEPT = 'kept'
const DIGEST = /^[0-9a-f]{64}$/

/** @param {string} folder @returns {Promise<string[]>} the digests of the files that are kept there, in order */
export async function listEvidence(folder) {
  const names = await readdir(path.join(folder, KEPT), { recursive: true }).catch(noneIfMissing)
  return names
    .map((name) => path.basename(name))
    .filter((name) => DIGEST.test(name))
    .sort()
}

/**
 * Adds all evidence files to an archive. One that is taken away meanwhile, as retention does, is left out.
 *
 * @param {string} folder
 * @param {import('./archive.mjs').Archive} archive
 */
export async function addEvidence(folder, archive) {
  const written = []
  for (const digest of await listEvidence(folder)) {
    const place = path.join(folder, KEPT, digest.slice(0, 2), digest)
    if (await stat(place).catch(nullIfMissing))
      written.push(await archive.add(EVIDENCE + digest, createReadStream(place)))
  }
  return written
}

/**
 * Puts the evidence files of a backup into the folder, beside what is there, until `putInPlace` takes them into use; the files that
 * were there are kept under another name.
 *
 * @param {string} file the backup, which was checked
 * @param {string} folder
 */
export async function unpackEvidence(file, folder) {
  const unpacked = path.join(folder, `${KEPT}.restored`)
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) {
    const around = await stat(path.dirname(folder))
    await giveTo(around.uid, around.gid, [folder])
  }
  await rm(unpacked, { recursive: true, force: true })
  await mkdir(unpacked, { recursive: true, mode: 0o700 })
  const { uid, gid } = await stat(folder)
  for await (const { name, read } of entriesOf(file)) {
    if (!name.startsWith(EVIDENCE)) continue
    const digest = name.slice(EVIDENCE.length)
    if (!DIGEST.test(digest)) throw new Error(`${name} is no evidence file`)
    const place = path.join(unpacked, digest.slice(0, 2), digest)
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, read(), { mode: 0o600, flush: true })
    await giveTo(uid, gid, [path.dirname(place), place])
  }
  await giveTo(uid, gid, [unpacked])
  return {
    putInPlace: async (/** @type {string} */ before) => {
      await rename(path.join(folder, KEPT), path.join(folder, before)).catch(noneIfMissing)
      await rename(unpacked, path.join(folder, KEPT))
    },
    discard: () => rm(unpacked, { recursive: true, force: true }),
  }
}

/** As root what is unpacked is given to whom the folder belongs, else the service could not read it. @param {number} uid @param {number} gid @param {string[]} places */
async function giveTo(uid, gid, places) {
  if (process.getuid?.() === 0) for (const place of places) await chown(place, uid, gid)
}

/** @param {unknown} failure @returns {never[]} */
function noneIfMissing(failure) {
  if (errorCode(failure) === 'ENOENT') return []
  throw failure
}

/** @param {unknown} failure @returns {null} */
function nullIfMissing(failure) {
  noneIfMissing(failure)
  return null
}
