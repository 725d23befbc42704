import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { StepFailure } from '../lib/step-failure.mjs'
import { BLOCK, paddingOf, readHeader, writeHeader } from './tar-header.mjs'

/**
 * @typedef {{ name: string, size: number, sha256: string }} Written
 * @typedef {{ add: (name: string, content: AsyncIterable<Buffer> | Iterable<Buffer>) => Promise<Written> }} Archive
 */

/**
 * Makes an archive under another name, for its owner alone, and gives it its name once all of it is on the disk: a file of that name is
 * a whole one.
 *
 * @param {string} file
 * @param {(archive: Archive) => Promise<void>} fill
 */
export async function makeArchive(file, fill) {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    const position = { at: 0 }
    await fill({ add: (name, content) => add(handle, position, name, content) })
    await handle.write(Buffer.alloc(2 * BLOCK), 0, 2 * BLOCK, position.at)
    await handle.sync()
    await handle.close()
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw noRoom(file, error)
  }
}

/** Told in words where the disk is full; any other failure is as it was. @param {string} file @param {unknown} cause */
function noRoom(file, cause) {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) return cause
  const advice = 'make room there, or name a file on another disk; nothing unfinished was left behind'
  return new StepFailure(`There is no room on the disk for ${file}.`, { advice, cause })
}

/**
 * How long a dump will be is known at its end, so the header before it is written after it.
 *
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {{ at: number }} position
 * @param {string} name
 * @param {AsyncIterable<Buffer> | Iterable<Buffer>} content
 * @returns {Promise<Written>}
 */
async function add(handle, position, name, content) {
  const [header, hash] = [position.at, createHash('sha256')]
  let size = 0
  for await (const piece of content) {
    hash.update(piece)
    await handle.write(piece, 0, piece.length, header + BLOCK + size)
    size += piece.length
  }
  const padding = Buffer.alloc(paddingOf(size))
  await handle.write(padding, 0, padding.length, header + BLOCK + size)
  await handle.write(writeHeader({ name, size, modified: new Date() }), 0, BLOCK, header)
  position.at = header + BLOCK + size + padding.length
  return { name, size, sha256: hash.digest('hex') }
}

/** @param {string} folder */
async function syncFolder(folder) {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The files of an archive in their order, each with a way to read it. Throws where the archive is cut short or damaged.
 *
 * @param {string} file
 * @returns {AsyncGenerator<import('./tar-header.mjs').Entry & { read: () => Readable }, void>}
 */
export async function* entriesOf(file) {
  const handle = await open(file)
  try {
    const { size: whole } = await handle.stat()
    for (let at = 0; ;) {
      const header = Buffer.alloc(BLOCK)
      const { bytesRead } = await handle.read(header, 0, BLOCK, at)
      if (bytesRead < BLOCK) throw new Error('it is cut short')
      const entry = readHeader(header)
      if (!entry) return
      const start = at + BLOCK
      if (start + entry.size > whole)
        throw new Error(`it is cut short: ${entry.name} is not there to its end`)
      yield { ...entry, read: () => contentOf(file, start, entry.size) }
      at = start + entry.size + paddingOf(entry.size)
    }
  } finally {
    await handle.close()
  }
}

/** @param {string} file @param {number} start @param {number} size */
const contentOf = (file, start, size) =>
  size === 0 ? Readable.from([]) : createReadStream(file, { start, end: start + size - 1 })

/** @param {AsyncIterable<Buffer>} content @returns {Promise<string>} its SHA-256 */
export async function digestOf(content) {
  const hash = createHash('sha256')
  for await (const piece of content) hash.update(piece)
  return hash.digest('hex')
}
