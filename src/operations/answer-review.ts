import 'server-only'
import { actingFor, sayActing } from '@/domain/access/acting-for'
import { type Actor, can } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import type { PostedOutcomeAnswer } from '@/domain/reviews/posted-review-schema'
import { readAnswer } from '@/domain/reviews/read-answer'
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
      const name = sayActing(actor.name, actingFor(actor, 'review:answer', key))
      const answered = { personId: actor.personId, name, at }
      const stood = found.answers.filter((each) => each.round === round)
      const stands = stood[seen]
      if (stands && stands.text === read.value && stands.answered.personId === actor.personId) return ok(null)
      if (stood.length !== seen)
        return fail({ kind: 'changed-elsewhere', by: stood.at(-1)?.answered ?? null })
      await recordAnswer(tx, key, { round, place: seen + 1, text: read.value, answered })
      await tellAnswered(tx, key, { round, place: seen + 1, answered })
      return ok(null)
    },
    clock,
  )
}
