import 'server-only'
import type { Readable } from 'node:stream'
import type { Actor } from '@/domain/access/actor'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { isServed } from '@/domain/evidence/scan-state'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import type { Storage } from '@/server/storage/own-storage'

const DOWNLOADED = { organisation: 'downloads', action: 'evidence-downloaded' }

/** A file, and its content from the beginning, which is the caller's to read or to close. */
export interface Download {
  readonly file: EvidenceFile
  readonly content: Readable
}

export type GivenFile = Result<Download, 'not-found' | 'not-served'>

/** Out of which store, of what the file is evidence, as the audit trail names it, and for a test when. */
interface Giving {
  readonly store: Storage['store']
  readonly object: string
  readonly clock?: Date | undefined
}

/**
 * Gives a file that was found within somebody's reach, once the chain of downloads says who took it. One that no scanner called clean is
 * not given where that is asked for, and one with malware in it never.
 */
export async function giveFile(
  actor: Actor,
  file: EvidenceFile,
  { store, object, clock }: Giving,
): Promise<GivenFile> {
  const { invented, evidence } = readSettings()
  if (!isServed(file.scan, { invented, unscannedServed: evidence.unscannedServed })) return fail('not-served')
  const content = await store.open(file.sha256)
  if (!content) throw new Error(`The content of the evidence file ${file.id} is not in the store`)
  const event = { ...DOWNLOADED, object, new: { file: file.id, sha256: file.sha256 } }
  try {
    await withActor(actor, ({ tx, at }) => recordAudit(tx, { ...event, at }), clock)
  } catch (failure) {
    content.destroy()
    throw failure
  }
  return ok({ file, content })
}
