import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import { type ReadFinding, readFinding } from '@/domain/reviews/read-finding'
import type { PostedFinding } from '@/domain/reviews/posted-review-schema'
import type { ReviewFinding } from '@/domain/reviews/review'
import type { Transaction } from '@/server/db/client'
import { recordFinding as store } from '@/server/db/review-changes'
import type { ReviewFile } from '@/server/db/reviews'
import { withActor } from '@/server/db/transaction'
import { type ReviewRefusal, lockReviewFile, mayReview, reviewerAt } from './judge-indicators'

/**
 * Writes a new finding, one more edition of one, or that it is withdrawn. `number` is 0 for a new one, and `seen` how many findings, or how
 * many editions of it, stood on the page. The same again is what stands.
 */
export function recordFinding(
  actor: Actor,
  posted: PostedFinding,
  clock?: Date,
): Promise<Result<{ readonly number: number }, ReviewRefusal>> {
  if (!mayReview(actor, posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<{ readonly number: number }, ReviewRefusal>> => {
      const file = await lockReviewFile(tx, posted)
      if (!file) return fail({ kind: 'not-found' })
      const read = readEdition(file, posted)
      if (!read.ok) return read
      return append(tx, file, { posted, read: read.value, by: reviewerAt(actor, posted, at) })
    },
    clock,
  )
}

interface Appending {
  readonly posted: PostedFinding
  readonly read: ReadFinding
  readonly by: ReturnType<typeof reviewerAt>
}

/** Writes an edition in its place, unless it stands there. */
async function append(
  tx: Transaction,
  file: ReviewFile,
  { posted, read, by }: Appending,
): Promise<Result<{ readonly number: number }, ReviewRefusal>> {
  const number = posted.number === 0 ? posted.seen + 1 : posted.number
  const { findings } = file.review
  const editions = findings.filter((each) => each.number === number)
  const [seen, of] = posted.number === 0 ? [0, numbersIn(findings)] : [posted.seen, editions.length]
  const edition = { ...read, number, edition: seen + 1, isWithdrawn: posted.withdraw }
  const stands = editions[seen]
  if (stands && isSame(stands, edition, by.personId)) return ok({ number })
  if (of !== posted.seen)
    return fail({ kind: 'changed-elsewhere', by: (editions.at(-1) ?? findings.at(-1))?.recorded ?? null })
  await store(tx, posted, edition, by)
  return ok({ number })
}

/** What the edition says: what was typed, or, where it is withdrawn, what stood. */
function readEdition(file: ReviewFile, posted: PostedFinding): Result<ReadFinding, ReviewRefusal> {
  const stood = file.review.findings.findLast(({ number }) => number === posted.number)
  if (posted.number > 0 && !stood) return fail({ kind: 'not-found' })
  if (posted.withdraw) return stood ? ok(stood) : fail({ kind: 'not-found' })
  const declared = file.contents.get(file.version)?.lines.map(({ indicator }) => indicator) ?? []
  const read = readFinding(posted, declared)
  return read.ok ? read : fail({ kind: 'invalid', faults: read.failure })
}

function numbersIn(findings: readonly ReviewFinding[]): number {
  return Math.max(0, ...findings.map(({ number }) => number))
}

function isSame(stands: ReviewFinding, edition: Omit<ReviewFinding, 'recorded'>, personId: string): boolean {
  const said = ({ grade, indicator, text, isWithdrawn }: Omit<ReviewFinding, 'recorded'>) =>
    JSON.stringify([grade, indicator, text, isWithdrawn])
  return stands.recorded.personId === personId && said(stands) === said(edition)
}
