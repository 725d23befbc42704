import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { mayAccept } from '@/domain/returns/decide'
import { type WaitingReturn, listWaitingReturns } from '@/server/db/waiting-returns'
import { withActor } from '@/server/db/transaction'
import { type JudgedLine, judgeQuarters } from './judge-quarter'

/** A return that waits for a decision, with its lines as they are judged. */
export interface JudgedReturn extends WaitingReturn {
  /** Whether whoever reads it submitted it, so that somebody else has to accept it. */
  readonly isOwn: boolean
  readonly lines: readonly JudgedLine[]
}

/** The returns that wait for this person's decision, with what stands out in each; null for whoever decides about none. */
export async function listWaiting(
  actor: Actor,
  framework: Framework,
  clock?: Date,
): Promise<readonly JudgedReturn[] | null> {
  const { code } = framework
  if (!mayAnywhere(actor, 'return:judge', code)) return null
  const judged = reachOf(actor, 'return:judge', code)
  const seen = reachOf(actor, 'return:read-submitted', code)
  const { waiting, judge } = await withActor(
    actor,
    async ({ tx, at }) => {
      const waiting = await listWaitingReturns(tx, code, judged, at)
      const periods = waiting.map(({ period }) => period)
      return { waiting, judge: await judgeQuarters(tx, framework, seen, periods) }
    },
    clock,
  )
  return waiting.map((each) => ({
    ...each,
    isOwn: !mayAccept(actor, each.submittedBy),
    lines: judge(each.providerCode, each.period),
  }))
}
