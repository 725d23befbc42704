import 'server-only'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { FileContent } from './pack-format'

/** Files by their names. */
export type Members = ReadonlyMap<string, FileContent>

/** The first noon that a zip file can speak of, in whatever zone the clock is: its times have none. */
const NOON = new Date(1980, 0, 1, 12)

/** A zip file that is the same whenever and wherever the same files go into it: names in order, one time for all. */
export function zip(members: Members): Uint8Array<ArrayBuffer> {
  const inOrder = [...members].toSorted(([left], [right]) => (left < right ? -1 : 1))
  return zipSync(Object.fromEntries(inOrder.map(([name, content]) => [name, toBytes(content)])), {
    ...{ level: 6, mtime: NOON },
  })
}

/** What is in a zip file. Throws for one that is none. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new Uint8Array(content)]))
}

export function toBytes(content: FileContent): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new Uint8Array(strToU8(content)) : content
}

export function toText(content: FileContent): string {
  // A byte order mark stays: it is part of the file.
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}
