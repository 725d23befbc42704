import 'server-only'
import type { Actor } from '@/domain/access/actor'
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
export function getPreview(actor: Actor, key: ReturnKey): Promise<PreviewRead | null> {
  return readDraft(actor, key, async (draft, { tx, scope }) => {
    const { framework, record, findings, at } = draft
    const preview = previewSubmission(record, { personId: actor.personId, name: actor.name, at }, findings)
    const { version } = record.current
    const inForce = await findVersionContent(tx, framework, scope, { key, version })
    return { ...draft, preview, inForce }
  })
}
