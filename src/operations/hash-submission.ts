import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@/domain/canonical-json'
import { type Submission, figuresOf, snapshotOf } from '@/domain/returns/submission'

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The hash of the figures alone, by which what was shown is compared with what is to be submitted. */
export function hashFigures(submission: Submission): string {
  return sha256(canonicalJson(figuresOf(submission)))
}

/** The snapshot of a submission and its hashes. */
export function hashSubmission(submission: Submission) {
  const snapshot = canonicalJson(snapshotOf(submission))
  return { snapshot, snapshotSha256: sha256(snapshot), figuresSha256: hashFigures(submission) }
}
