import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { type CaseKey, type CaseLevel, type SignalCase, levelOf } from '@/domain/cases/case'
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
  /** How far it lies beyond the limits now; null where it lies within them. */
  readonly level: CaseLevel | null
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
  const level = judged?.peers ? levelOf(judged.peers) : null
  return found || level ? { key, framework, provider, found, judged, level, at } : null
}
