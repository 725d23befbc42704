import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/returns/failure'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import { submit } from '@/domain/returns/submit'
import { recordAudit } from '@/server/db/audit'
import { closeDraft } from '@/server/db/returns'
import { findReceipt, recordSubmission } from '@/server/db/submissions'
import { type LockedReturn, StaleRevision, changeReturn } from './change-return'
import { hashSubmission } from './hash-submission'

/** What the check page posts when a person submits. */
export interface PostedSubmission extends ReturnKey {
  readonly revision: number
  /** One for each check page that was shown: the same key twice is one submission. */
  readonly idempotencyKey: string
  /** Hash of the figures that the person was shown. */
  readonly figuresSha256: string
  readonly declared: boolean
}

/**
 * Submits a draft as its next version. Posting the same form again gives the same receipt; the same key with other
 * figures is refused, and so are figures other than those that were shown.
 */
export function submitReturn(
  actor: Actor,
  posted: PostedSubmission,
  clock?: Date,
): Promise<Result<{ version: number }, Failure>> {
  return changeReturn(
    actor,
    'return:submit',
    posted,
    async (opened): Promise<Result<{ version: number }, Failure>> => {
      const { tx, file } = opened
      const earlier = await findReceipt(tx, framework.code, posted, posted.idempotencyKey)
      if (earlier) {
        const same = earlier.figuresSha256 === posted.figuresSha256 && earlier.period === posted.period
        return same ? ok({ version: earlier.version }) : fail({ kind: 'key-reused' })
      }
      const { current } = file
      if (current.state === 'draft' && current.revision !== posted.revision)
        return fail({ kind: 'changed-elsewhere', saved: current.saved })
      const decided = submit(current, posted, { ...file, framework }, opened.stamp)
      return decided.ok ? store(opened, decided.value, posted) : decided
    },
    clock,
  )
}

async function store(
  { tx, file: { current } }: LockedReturn,
  submission: Submission,
  { idempotencyKey, figuresSha256 }: PostedSubmission,
): Promise<Result<{ version: number }, Failure>> {
  const hashes = hashSubmission(submission)
  if (hashes.figuresSha256 !== figuresSha256) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const { version, late } = submission
  const audited = await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'return-submitted',
    object: returnId(current),
    at: submission.submitted.at,
    new: { version, late, snapshotSha256: hashes.snapshotSha256, figuresSha256 },
  })
  if (!(await closeDraft(tx, framework.code, current))) throw new StaleRevision()
  await recordSubmission(
    tx,
    submission,
    { ...hashes, auditSeq: BigInt(audited.seq), auditHead: audited.head },
    idempotencyKey,
  )
  return ok({ version })
}
