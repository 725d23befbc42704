import 'server-only'
import type { Readable } from 'node:stream'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { isServed } from '@/domain/evidence/scan-state'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { findEvidence } from '@/server/db/evidence'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { type Storage, ownStorage } from '@/server/storage/own-storage'

const DOWNLOADED = { organisation: 'downloads', action: 'evidence-downloaded' }

/** A file, and its content from the beginning, which is the caller's to read or to close. */
export interface Download {
  readonly file: EvidenceFile
  readonly content: Readable
}

/**
 * A file for whoever may have it, once the chain of downloads says who took it: the provider's people any of theirs, everybody else who
 * reads the signed declaration those that were signed for. Not there and not theirs are one answer; a file that no scanner called
 * clean is not given where that is asked for, and one with malware in it never.
 */
export async function downloadEvidence(
  actor: Actor,
  key: DeclarationKey,
  fileId: string,
  { store }: Pick<Storage, 'store'> = ownStorage(),
  clock?: Date,
): Promise<Result<Download, 'not-found' | 'not-served'>> {
  if (!mayAnywhere(actor, 'declaration:read-signed', key.framework)) return fail('not-found')
  const drafts = reachOf(actor, 'declaration:read-draft', key.framework)
  const signed = reachOf(actor, 'declaration:read-signed', key.framework)
  const file = await withActor(actor, ({ tx }) => findEvidence(tx, { drafts, signed }, key, fileId))
  if (!file) return fail('not-found')
  const { invented, evidence } = readSettings()
  if (!isServed(file.scan, { invented, unscannedServed: evidence.unscannedServed })) return fail('not-served')
  const content = await store.open(file.sha256)
  if (!content) throw new Error(`The content of the evidence file ${file.id} is not in the store`)
  const event = { ...DOWNLOADED, object: declarationId(key), new: { file: file.id, sha256: file.sha256 } }
  try {
    await withActor(actor, ({ tx, at }) => recordAudit(tx, { ...event, at }), clock)
  } catch (failure) {
    content.destroy()
    throw failure
  }
  return ok({ file, content })
}
