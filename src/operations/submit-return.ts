import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/forms/failure'
import type { PostedSubmission } from '@/domain/returns/posted-return-schema'
import { returnId } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import { submit } from '@/domain/returns/submit'
import { findReceipt, recordSubmission } from '@/server/db/submissions'
import { StaleRevision, changeDraft } from './change-draft'
import { overtaken } from './overtaken'
import { type LockedReturn, returnDrafts } from './return-drafts'
import { tellSubmitted } from './tell-of-drafts'
import { hashSubmission } from './hash-submission'

/**
 * Submits a draft as its next version. Posting the same form again gives the same receipt; the same key with other
 * figures is refused, and so are figures other than those that were shown.
 */
export function submitReturn(actor: Actor, posted: PostedSubmission, clock?: Date): Promise<Submitted> {
  return changeDraft(returnDrafts, actor, 'return:submit', posted, (locked) => close(locked, posted), clock)
}

type Submitted = Result<{ version: number }, Failure>

async function close(locked: LockedReturn, posted: PostedSubmission): Promise<Submitted> {
  const { file, stamp } = locked
  const { current } = file
  // Of a return that nobody has submitted there is no receipt.
  const earlier = current.version > 0 ? await answerEarlier(locked, posted) : null
  if (earlier) return earlier
  if (current.state === 'draft' && current.revision !== posted.revision)
    return fail(await overtaken(returnDrafts, locked, posted))
  const decided = submit(current, posted, { ...file, framework: frameworkOf(current.framework) }, stamp)
  return decided.ok ? store(locked, decided.value, posted) : decided
}

/** How a form is answered whose key was used before; null when it never was. */
async function answerEarlier({ tx }: LockedReturn, posted: PostedSubmission): Promise<Submitted | null> {
  const earlier = await findReceipt(tx, posted, posted.idempotencyKey)
  if (!earlier) return null
  const same = earlier.figuresSha256 === posted.figuresSha256 && earlier.period === posted.period
  return same ? ok({ version: earlier.version }) : fail({ kind: 'key-reused' })
}

async function store(
  locked: LockedReturn,
  submission: Submission,
  posted: PostedSubmission,
): Promise<Submitted> {
  const { current } = locked.file
  const as = locked.deputyFor !== null && { deputyFor: locked.deputyFor }
  const { idempotencyKey, figuresSha256 } = posted
  const hashes = hashSubmission(submission)
  if (hashes.figuresSha256 !== figuresSha256) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const { version, late } = submission
  const event = {
    organisation: current.providerCode,
    action: 'return-submitted',
    object: returnId(current),
    at: submission.submitted.at,
    new: { version, late, snapshotSha256: hashes.snapshotSha256, figuresSha256, ...as },
  }
  const sealed = { ...hashes, event, revision: current.revision, idempotencyKey }
  if (await recordSubmission(locked.tx, submission, sealed)) return told(locked, submission)
  const used = await answerEarlier(locked, posted)
  if (used) return used
  throw new StaleRevision()
}

async function told({ tx }: LockedReturn, submission: Submission): Promise<Submitted> {
  const { version, submitted } = submission
  await tellSubmitted(tx, submission, version, submitted)
  return ok({ version })
}
