import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { type ReviewProgress, listReviewProgress } from '@/server/db/review-list'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'

/** How far the reviews of declarations are. */
export interface ReviewsRead {
  readonly framework: Framework
  readonly at: Date
  /** Every declaration whose review this person reads, signed or not. */
  readonly headers: readonly DeclarationHeader[]
  /** Of those that are signed. */
  readonly progress: readonly ReviewProgress[]
  /** Within how many days after its signature a declaration is to be reviewed. */
  readonly days: number
}

/** The reviews that this person reads while they are written; null for whoever reads none. */
export async function listReviews(
  actor: Actor,
  framework: Framework,
  clock?: Date,
): Promise<ReviewsRead | null> {
  const { code } = framework
  if (!mayAnywhere(actor, 'review:read', code)) return null
  const scope = reachOf(actor, 'review:read', code)
  return withActor(
    actor,
    async ({ tx, at }) => ({
      ...{ framework, at, days: readSettings().reviewDays },
      headers: await listDeclarationHeaders(tx, code, scope),
      progress: await listReviewProgress(tx, code, scope),
    }),
    clock,
  )
}
