import 'server-only'
import { actingFor, sayActing } from '@/domain/access/acting-for'
import { type Actor, can } from '@/domain/access/actor'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import type { PostedOutcomeAnswer } from '@/domain/reviews/posted-review-schema'
import { readAnswer } from '@/domain/reviews/read-answer'
import type { OutcomeAnswer, ReviewKey } from '@/domain/reviews/review'
import type { Transaction } from '@/server/db/client'
import { lockReview, recordAnswer } from '@/server/db/review-changes'
import { findSignedReview } from '@/server/db/signed-reviews'
import { withActor } from '@/server/db/transaction'
import type { ReviewRefusal } from './judge-indicators'
import { tellAnswered } from './tell-of-reviews'

/** The provider comments on the factual accuracy of the outcome that stands, in its days. The same comment again is that comment. */
export function answerReview(
  actor: Actor,
  { text: typed, round, seen, ...key }: PostedOutcomeAnswer,
  clock?: Date,
): Promise<Result<null, ReviewRefusal>> {
  if (!can(actor, 'review:answer', key)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, ReviewRefusal>> => {
      await lockReview(tx, key)
      const found = await findSignedReview(tx, [key.providerCode], key)
      const last = found?.outcomes.at(-1)
      if (!found || last?.round !== round) return fail({ kind: 'not-found' })
      const read = readAnswer(typed, last.answerBy, at)
      if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
      const answer = { round, place: seen + 1, text: read.value, answered: stampOf(actor, key, at) }
      const stood = found.answers.filter((each) => each.round === round)
      return append(tx, key, answer, stood)
    },
    clock,
  )
}

function stampOf(actor: Actor, key: ReviewKey, at: Date): Stamp {
  return { personId: actor.personId, name: sayActing(actor.name, actingFor(actor, 'review:answer', key)), at }
}

/** Writes an answer in its place, unless it stands there. */
async function append(
  tx: Transaction,
  key: ReviewKey,
  answer: OutcomeAnswer,
  stood: readonly OutcomeAnswer[],
): Promise<Result<null, ReviewRefusal>> {
  const { place, text, answered } = answer
  const stands = stood[place - 1]
  if (stands && stands.text === text && stands.answered.personId === answered.personId) return ok(null)
  if (stood.length !== place - 1)
    return fail({ kind: 'changed-elsewhere', by: stood.at(-1)?.answered ?? null })
  await recordAnswer(tx, key, answer)
  await tellAnswered(tx, key, answer)
  return ok(null)
}
