import 'server-only'
import { actingFor, sayActing } from '@/domain/access/acting-for'
import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import type { Stamp } from '@/domain/forms/stamp'
import type { TypedFault } from '@/domain/queries/read-message'
import { type Result, fail, ok } from '@/domain/result'
import { type ReadJudgement, type TypedJudgement, readJudgement } from '@/domain/reviews/read-judgement'
import type { JudgementEntry, ReviewKey } from '@/domain/reviews/review'
import type { Transaction } from '@/server/db/client'
import { lockReview, recordJudgements } from '@/server/db/review-changes'
import { type ReviewFile, listReviewFiles } from '@/server/db/reviews'
import { withActor } from '@/server/db/transaction'

/** Why nothing was written: not there and not yours are one and the same. */
export type ReviewRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly faults: readonly TypedFault[] }
  /** Somebody wrote since the page was drawn, or the provider signed another version. */
  | { readonly kind: 'changed-elsewhere'; readonly by: Stamp | null }

/** What is made of an indicator, beside how often it had been judged when its page was drawn, and by which version. */
export interface PostedIndicator extends TypedJudgement {
  readonly indicator: string
  readonly version: number
  readonly seen: number
}

/** Whether this person may write in a review: never somebody of the provider, whatever other roles they hold. */
export function mayReview(actor: Actor, key: ReviewKey): boolean {
  return can(actor, 'review:judge', key) && !isOfProvider(actor, key)
}

/** Who writes in a review, with whom they stand in for. */
export function reviewerAt(actor: Actor, key: ReviewKey, at: Date): Stamp {
  const name = sayActing(actor.name, actingFor(actor, 'review:judge', key))
  return { personId: actor.personId, name, at }
}

/** The review of a declaration, held until the transaction ends; null where nothing of it was signed. */
export async function lockReviewFile(tx: Transaction, key: ReviewKey): Promise<ReviewFile | null> {
  await lockReview(tx, key)
  const [file] = await listReviewFiles(tx, [key.providerCode], key, [key.year])
  return file ?? null
}

/**
 * Judges indicators of the version in force, all or none. The same judgement by the same person in the same place is that judgement; where
 * somebody else judged since, nothing is written.
 */
export function judgeIndicators(
  actor: Actor,
  key: ReviewKey,
  posted: readonly PostedIndicator[],
  clock?: Date,
): Promise<Result<null, ReviewRefusal>> {
  if (!mayReview(actor, key)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, ReviewRefusal>> => {
      const file = await lockReviewFile(tx, key)
      if (!file) return fail({ kind: 'not-found' })
      const wanted: Omit<JudgementEntry, 'judged'>[] = []
      for (const each of posted) {
        const read = readOne(file, each, actor.personId)
        if (!read.ok) return read
        if (read.value) wanted.push({ ...read.value, ...placeOf(each) })
      }
      if (wanted.length > 0) await recordJudgements(tx, key, wanted, reviewerAt(actor, key, at))
      return ok(null)
    },
    clock,
  )
}

function placeOf({ indicator, version, seen }: PostedIndicator) {
  return { indicator, version, place: seen + 1 }
}

/** What is to be written of one; null where it stands already. A criterion that was not asked by that version is not there. */
function readOne(
  { contents, version, review }: ReviewFile,
  posted: PostedIndicator,
  personId: string,
): Result<ReadJudgement | null, ReviewRefusal> {
  const line = contents.get(posted.version)?.lines.find(({ indicator }) => indicator === posted.indicator)
  if (!line || posted.criteria.some(({ criterion }) => !line.asked.includes(criterion)))
    return fail({ kind: 'not-found' })
  const read = readJudgement(posted, line.asked)
  if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
  const entries = review.judgements.filter(({ indicator }) => indicator === posted.indicator)
  const stands = entries[posted.seen]
  if (stands && stands.judged.personId === personId && isSame(stands, read.value)) return ok(null)
  if (posted.version !== version || entries.length !== posted.seen)
    return fail({ kind: 'changed-elsewhere', by: entries.at(-1)?.judged ?? null })
  return ok(read.value)
}

function isSame(stands: ReadJudgement, read: ReadJudgement): boolean {
  const said = ({ judgement, criteria, byCriterion, reason, comment }: ReadJudgement) =>
    JSON.stringify([judgement, criteria, byCriterion, reason, comment])
  return said(stands) === said(read)
}
