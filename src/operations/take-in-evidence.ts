import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { endsAs } from '@/domain/evidence/evidence-types'
import type { ReceivedFile } from '@/domain/evidence/evidence-file'
import { cleanFileName } from '@/domain/evidence/file-name'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import { type Result, fail, ok } from '@/domain/result'
import type { Arrived } from '@/server/http/receive-upload'
import { isFull } from '@/server/storage/evidence-store'
import { examineContent } from '@/server/storage/examine-content'
import { ownStorage } from '@/server/storage/own-storage'
import type { Scanner } from '@/server/storage/scanner'

/**
 * Looks into a file that arrived, and keeps its content: its name, its type by its content, and what a scanner says. What is refused
 * leaves nothing behind. A content that is kept here and that no row comes to mention is swept away a day later.
 */
export async function takeInEvidence(
  { incoming, givenName, size, sha256 }: Arrived,
  scanner: Scanner | null,
): Promise<Result<ReceivedFile, UploadRefusal>> {
  try {
    const examined = await examine(givenName, incoming.path)
    if (!examined.ok) return examined
    const scan = scanner
      ? await scanner.scan(createReadStream(incoming.path))
      : ({ state: 'not-scanned', detail: null } as const)
    if (scan.state === 'infected') return fail('infected')
    await incoming.keep(sha256)
    return ok({ ...examined.value, size, sha256, scan })
  } catch (failure) {
    if (isFull(failure)) return fail('store-full')
    throw failure
  } finally {
    await incoming.discard()
  }
}

/** The same of a content that is there whole, as that of the demo. */
export async function takeInContent(
  givenName: string,
  content: Uint8Array,
): Promise<Result<ReceivedFile, UploadRefusal>> {
  const { store, scanner } = ownStorage()
  const incoming = await store.begin()
  await incoming.write(content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return takeInEvidence({ incoming, givenName, size: content.length, sha256 }, scanner)
}

async function examine(
  givenName: string,
  path: string,
): Promise<Result<Pick<ReceivedFile, 'name' | 'mediaType'>, UploadRefusal>> {
  const name = cleanFileName(givenName)
  if (name === null) return fail('bad-name')
  const mediaType = await examineContent(path)
  if (!mediaType.ok) return mediaType
  return endsAs(name, mediaType.value) ? ok({ name, mediaType: mediaType.value }) : fail('wrong-ending')
}
