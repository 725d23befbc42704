import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { afterAll } from 'vitest'
import type { ReceivedFile } from '@/domain/evidence/evidence-file'
import { LARGEST_FILE } from '@/domain/evidence/evidence-types'
import { takeInEvidence } from '@/operations/take-in-evidence'
import { receiveUpload } from '@/server/http/receive-upload'
import { diskStore } from '@/server/storage/disk-store'
import type { EvidenceStore } from '@/server/storage/evidence-store'
import type { Scanner } from '@/server/storage/scanner'
import { BOUNDARY, bodyOf } from './form-of-a-file'

/** A store in a folder of this file of tests. */
export const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'))
export const store = diskStore(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

export const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Everything that lies in the store, by name and size. */
export function lying(): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries
    .map((entry) => `${entry.name} ${statSync(path.join(entry.parentPath, entry.name)).size}`)
    .toSorted()
}

/** A request whose body comes in such pieces. */
export function requestOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Request {
  return new Request('http://localhost/uploads/x', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: ReadableStream.from(pieces),
    duplex: 'half',
  } as RequestInit)
}

interface How {
  readonly into?: EvidenceStore
  readonly scanner?: Scanner | null
  readonly largest?: number
}

/** Uploads a file as far as the store: what came of it. */
export async function uploading(name: string, content: Uint8Array, how: How = {}) {
  return receiving(requestOf([bodyOf(name, content)]), how)
}

/** The same of any request. */
export async function receiving(
  request: Request,
  { into = store, scanner = null, largest = LARGEST_FILE }: How = {},
) {
  const upload = await receiveUpload(request, into, largest)
  return upload.ok ? takeInEvidence(upload.value.file, scanner) : upload
}

/** A PDF of so many bytes that differs from every other. */
export function aPdf(words: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`)
}

/** One that was received. */
export async function received(name: string, content: Uint8Array, how: How = {}): Promise<ReceivedFile> {
  const taken = await uploading(name, content, how)
  if (!taken.ok) throw new Error(`Refused: ${taken.failure}`)
  return taken.value
}
