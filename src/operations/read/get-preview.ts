import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { VersionContent } from '@/domain/returns/differences'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type SubmissionPreview, previewSubmission } from '../preview-submission'
import { findVersionContent } from './find-version-content'
import { type DraftRead, readDraft } from './get-return'

/** A draft as it would be submitted now. */
export interface PreviewRead extends DraftRead {
  readonly preview: SubmissionPreview
  /** What the version in force says; null before the first submission. */
  readonly inForce: VersionContent | null
}

/** What would happen if this person submitted the return now; null when it is not there, or not theirs to work on. */
export async function getPreview(actor: Actor, key: ReturnKey): Promise<PreviewRead | null> {
  const framework = frameworkOf(key.framework)
  const read = await readDraft(actor, key, ({ current: { version } }, { tx, scope }) =>
    findVersionContent(tx, framework, scope, { key, version }),
  )
  if (!read) return null
  const { draft, more: inForce } = read
  const stamp = { personId: actor.personId, name: actor.name, at: draft.at }
  return {
    ...draft,
    preview: previewSubmission(draft.record, stamp, draft.findings),
    inForce: inForce && inForce(),
  }
}
