import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import { restoreAnswers } from '@/domain/returns/restore-answers'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import { saveLines } from '@/server/db/drafts'
import { findSubmission } from '@/server/db/submissions'
import { listLines } from '@/server/db/submitted-lines'
import { StaleRevision } from './change-draft'
import type { LockedReturn } from './return-drafts'

/**
 * Lets a draft say again what the version in force says, so that nothing of a withdrawn correction waits in it for the next
 * one. What was typed stays in the audit trail. Answers the revision that then stands: the same where nothing differed.
 */
export async function restoreDraft({ tx, file, stamp }: LockedReturn): Promise<number> {
  const { current } = file
  const { framework: code, providerCode, version, revision } = current
  const record = await findSubmission(tx, code, [providerCode], current, version)
  if (!record) throw new Error(`Version ${version} is not there`)
  const lines = await listLines(tx, code, [providerCode], current, { version })
  const { figures, provenance } = readSnapshot(record.snapshot)
  const filled = new Map(provenance.map((line) => [line.indicator, line.filled]))
  const inForce = { version: { about: figures.about, lines }, filled }
  const { answers, changed } = restoreAnswers({ ...file, framework: frameworkOf(code) }, current, inForce)
  if (changed.length === 0) return revision
  if (!(await saveLines(tx, code, current, { answers, changed }, stamp))) throw new StaleRevision()
  return revision + 1
}
