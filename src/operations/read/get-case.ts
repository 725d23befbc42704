import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { CaseKey, SignalCase } from '@/domain/cases/case'
import { type CaseSignal, signalOf } from '@/domain/cases/signal'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { findCase } from '@/server/db/cases'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { type JudgedLine, judgeQuarters } from './judge-quarter'

/** A case, or a figure that gives rise to one. */
export interface CaseRead {
  readonly key: CaseKey
  readonly framework: Framework
  readonly provider: ProviderInScope
  /** Null while none is opened. */
  readonly found: SignalCase | null
  /** The figure as it is judged in the version in force; null where that has none any more. */
  readonly judged: JudgedLine | null
  /** How it stands apart now; null where it does not. */
  readonly signal: CaseSignal | null
  readonly at: Date
}

/**
 * A case for those who take part in it, or for whoever may open one a figure that gives rise to it; null for anybody else, and where
 * there is neither.
 */
export async function getCase(actor: Actor, key: CaseKey, clock?: Date): Promise<CaseRead | null> {
  if (!can(actor, 'case:read', key)) return null
  const { framework: code, providerCode, period, indicator } = key
  const framework = frameworkOf(code)
  const read = await withActor(
    actor,
    async ({ tx, at }) => {
      const found = await findCase(tx, [providerCode], key)
      if (!found && !can(actor, 'case:open', key)) return null
      const scope = reachOf(actor, 'return:read-submitted', code)
      const judge = await judgeQuarters(tx, framework, scope, [period])
      return { found, judge, provider: await findProvider(tx, framework, providerCode), at }
    },
    clock,
  )
  if (!read?.provider) return null
  const { judge, provider, found, at } = read
  const judged = judge(providerCode, period).find((each) => each.indicator.code === indicator) ?? null
  const signal = judged && signalOf(judged)
  return found || signal ? { key, framework, provider, found, judged, signal, at } : null
}
