import 'server-only'
import { Zip, ZipDeflate, strToU8, unzipSync } from 'fflate'
import type { FileContent } from './pack-format'

/** Files by their names. */
export type Members = ReadonlyMap<string, FileContent>

/** The first noon that a zip file can speak of, in whatever zone the clock is: its times have none. */
const NOON = new Date(1980, 0, 1, 12)

/** Files with their names, one after the other: each may be made when it is asked for. */
type MembersInTurn = AsyncIterable<readonly [string, FileContent]> | Members

/**
 * A zip file that is the same whenever and wherever the same files go into it in the same order: one time for all. Each is packed before
 * the next is asked for, so that no more than one of them is held at once beside what is packed.
 */
export async function zip(members: MembersInTurn): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const archive = new Zip((failure, piece) => {
    if (failure) throw failure
    pieces.push(piece)
  })
  for await (const [name, content] of members) {
    const member = new ZipDeflate(name, { level: 6 })
    member.mtime = NOON
    archive.add(member)
    member.push(toBytes(content), true)
  }
  archive.end()
  return new Uint8Array(Buffer.concat(pieces))
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
