import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { withActor } from '@/server/db/transaction'
import { type JudgedLine, judgeQuarters } from './judge-quarter'

/**
 * The lines of a return in the version in force, each as it is judged over time and among all that whoever asks sees; null where
 * nothing was submitted, or they may not see it.
 */
export async function getJudgedLines(actor: Actor, key: ReturnKey): Promise<readonly JudgedLine[] | null> {
  const { framework, providerCode, period } = key
  if (!can(actor, 'return:read-submitted', key)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework)
  const judge = await withActor(actor, ({ tx }) => judgeQuarters(tx, frameworkOf(framework), scope, [period]))
  const lines = judge(providerCode, period)
  return lines.length > 0 ? lines : null
}
