import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { EvidenceStore, Incoming } from './evidence-store'

const DIGEST = /^[0-9a-f]{64}$/
/** Nobody but the service reads what lies there. */
const OWN_FOLDER = { recursive: true, mode: 0o700 } as const
const OWN_FILE = 0o600

/** A store in a folder of this machine: contents by the first two digits of their SHA-256, what arrives apart from them. */
export function diskStore(folder: string): EvidenceStore {
  const [arriving, kept] = [path.resolve(folder, 'incoming'), path.resolve(folder, 'kept')]
  const placeOf = (sha256: string) => {
    if (!DIGEST.test(sha256)) throw new Error('A content is kept under its SHA-256 alone')
    return path.join(kept, sha256.slice(0, 2), sha256)
  }
  return {
    begin: async () => {
      await mkdir(arriving, OWN_FOLDER)
      const place = path.join(arriving, randomUUID())
      return incoming(place, await open(place, 'wx', OWN_FILE), placeOf)
    },
    has: async (sha256) => (await changedAt(placeOf(sha256))) !== null,
    open: async (sha256) => {
      const handle = await orNull(open(placeOf(sha256)))
      return handle && createReadStream('', { fd: handle })
    },
    listKept: async (before) =>
      (await olderIn(kept, before)).map((place) => path.basename(place)).filter((name) => DIGEST.test(name)),
    remove: (sha256, before) => removeOlder(placeOf(sha256), before),
    clearIncoming: async (before) => {
      for (const place of await olderIn(arriving, before)) await removeOlder(place, before)
    },
  }
}

function incoming(place: string, handle: FileHandle, placeOf: (sha256: string) => string): Incoming {
  let isOpen = true
  const close = async () => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    path: place,
    write: async (bytes) => {
      await handle.writeFile(bytes)
    },
    keep: async (sha256) => {
      await handle.sync()
      await close()
      const target = placeOf(sha256)
      await mkdir(path.dirname(target), OWN_FOLDER)
      // Renamed over what is there already, too: then it is not old any more, and nothing sweeps it away.
      await rename(place, target)
      await syncFolder(path.dirname(target))
    },
    discard: async () => {
      await close()
      await rm(place, { force: true })
    },
  }
}

/** A name in a folder is on the disk once the folder is. */
async function syncFolder(folder: string) {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files at any depth that were written before a moment; none where the folder is not there yet. */
async function olderIn(folder: string, before: Date): Promise<readonly string[]> {
  const entries = await orNull(readdir(folder, { recursive: true, withFileTypes: true }))
  const files = (entries ?? []).filter((entry) => entry.isFile())
  const places = files.map((entry) => path.join(entry.parentPath, entry.name))
  const old = await Promise.all(places.map((place) => isOlder(place, before)))
  return places.filter((_, index) => old[index])
}

async function removeOlder(place: string, before: Date): Promise<void> {
  if (await isOlder(place, before)) await rm(place, { force: true })
}

async function isOlder(place: string, before: Date): Promise<boolean> {
  const at = await changedAt(place)
  return at !== null && at < before
}

async function changedAt(place: string): Promise<Date | null> {
  return (await orNull(stat(place)))?.mtime ?? null
}

/** Null where there is no such file; any other failure throws. */
async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null
    throw failure
  }
}
