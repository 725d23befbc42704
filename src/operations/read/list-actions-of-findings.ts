import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { Action } from '@/domain/actions/action'
import type { ReviewKey } from '@/domain/reviews/review'
import { listActions } from '@/server/db/actions'
import { withActor } from '@/server/db/transaction'

/** What is done about each finding of a year's review, by its number, the first opened first; none for whoever reads no actions of it. */
export async function listActionsOfFindings(
  actor: Actor,
  key: ReviewKey,
): Promise<ReadonlyMap<number, readonly Action[]>> {
  if (!can(actor, 'action:read', key)) return new Map()
  const all = await withActor(actor, ({ tx }) => listActions(tx, key.framework, [key.providerCode]))
  const following = all.flatMap((action) => {
    const { year, source } = action
    return year === key.year && source.kind === 'finding' ? [[source.number, action] as const] : []
  })
  const numbers = [...new Set(following.map(([number]) => number))]
  return new Map(
    numbers.map((number) => [number, following.flatMap(([of, action]) => (of === number ? [action] : []))]),
  )
}
