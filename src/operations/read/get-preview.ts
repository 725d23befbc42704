import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { aloneFindings } from '@/domain/returns/alone-findings'
import type { VersionContent } from '@/domain/returns/differences'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { type Submitter, listSubmitters } from '@/server/db/two-people'
import { type SubmissionPreview, previewSubmission } from '../preview-submission'
import { findVersionContent } from './find-version-content'
import { type DraftRead, readDraft } from './get-return'

/** A draft as it would be submitted now. */
export interface PreviewRead extends DraftRead {
  readonly preview: SubmissionPreview
  /** What the version in force says; null before the first submission. */
  readonly inForce: VersionContent | null
  /** Who else may submit it, where this person may not for having entered it alone; null where that does not stop them. */
  readonly others: readonly Submitter[] | null
}

/** What would happen if this person submitted the return now; null when it is not there, or not theirs to work on. */
export async function getPreview(actor: Actor, key: ReturnKey): Promise<PreviewRead | null> {
  const framework = frameworkOf(key.framework)
  const read = await readDraft(actor, key, async (record, { tx, scope }) => ({
    inForce: await findVersionContent(tx, framework, scope, { key, version: record.current.version }),
    submitters: stopsAlone(actor, record) ? await listSubmitters(tx, key) : null,
  }))
  if (!read) return null
  const { draft, more } = read
  const stamp = { personId: actor.personId, name: actor.name, at: draft.at }
  const preview = previewSubmission(draft.record, stamp, draft.findings)
  return {
    ...draft,
    preview: more.submitters ? withAlone(actor, draft.record, preview) : preview,
    inForce: more.inForce && more.inForce(),
    others: more.submitters?.filter(({ personId }) => personId !== actor.personId) ?? null,
  }
}

/** Whether this person may submit, but for having entered everything alone. */
function stopsAlone(actor: Actor, record: ReturnRecord): boolean {
  const { current } = record
  return (
    current.state === 'draft' &&
    can(actor, 'return:submit', current) &&
    aloneFindings(current, record, actor.personId).length > 0
  )
}

function withAlone(actor: Actor, record: ReturnRecord, preview: SubmissionPreview): SubmissionPreview {
  const alone = aloneFindings(record.current, record, actor.personId)
  return { ...preview, errors: [...preview.errors, ...alone], figuresSha256: null }
}
