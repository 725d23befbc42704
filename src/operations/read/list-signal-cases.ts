import 'server-only'
import { type Actor, can, mayAnywhere, reachOf } from '@/domain/access/actor'
import { type CaseKey, type CaseLevel, type OpenCase, type SignalCase, levelOf } from '@/domain/cases/case'
import type { Framework } from '@/domain/catalogue/framework'
import { lastQuarterOf } from '@/domain/periods/span'
import { chooseSpan } from '@/domain/returns/choose-span'
import { listCases, openOf } from '@/server/db/cases'
import { listReportedPeriods } from '@/server/db/dashboards'
import { listProvidersInScope } from '@/server/db/providers'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { judgeQuarters } from './judge-quarter'

/** Cases, and figures that give rise to one. */
export interface CasesRead {
  readonly framework: Framework
  readonly at: Date
  readonly open: readonly OpenCase[]
  readonly closed: readonly SignalCase[]
  /** Figures of a quarter beyond the limits about which no case was opened, for whoever may open one. */
  readonly proposed: readonly (CaseKey & { readonly level: CaseLevel })[]
  /** Names of providers by code. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * The cases in which somebody takes part, and the figures of a quarter about which they may open one: of the latest where `quarter` is
 * empty. Null for whoever takes part in none.
 */
export async function listSignalCases(
  actor: Actor,
  framework: Framework,
  { quarter = '', clock }: { readonly quarter?: string; readonly clock?: Date | undefined } = {},
): Promise<CasesRead | null> {
  const { code } = framework
  if (!mayAnywhere(actor, 'case:read', code)) return null
  const scope = reachOf(actor, 'case:read', code)
  return withActor(
    actor,
    async ({ tx, at }) => {
      const cases = await listCases(tx, code, scope)
      const listed = await listProvidersInScope(tx, code, scope)
      const open = openOf(cases)
      const codes = listed.map((each) => each.code)
      const proposed = await listSignals({ tx, actor, framework, at, quarter }, codes)
      const names = new Map(listed.map((each) => [each.code, each.name]))
      return { framework, at, open, closed: closedOf(cases, open), proposed: without(proposed, cases), names }
    },
    clock,
  )
}

interface Asking {
  readonly tx: Transaction
  readonly actor: Actor
  readonly framework: Framework
  readonly at: Date
  readonly quarter: string
}

/** The figures of the quarter that give rise to a case, of those of these providers about which this person may open one. */
async function listSignals(
  { tx, actor, framework, at, quarter }: Asking,
  providers: readonly string[],
): Promise<CasesRead['proposed']> {
  const { code } = framework
  if (!mayAnywhere(actor, 'case:open', code)) return []
  const seen = reachOf(actor, 'return:read-submitted', code)
  const span = chooseSpan(await listReportedPeriods(tx, code, seen), quarter, at)
  if (!span) return []
  const period = lastQuarterOf(span)
  const judge = await judgeQuarters(tx, framework, seen, [period])
  const opened = providers.filter((providerCode) =>
    can(actor, 'case:open', { framework: code, providerCode }),
  )
  return opened.flatMap((providerCode) =>
    judge(providerCode, period).flatMap(({ indicator, peers }) => {
      const level = peers && levelOf(peers)
      return level ? [{ framework: code, providerCode, period, indicator: indicator.code, level }] : []
    }),
  )
}

function closedOf(cases: readonly SignalCase[], open: readonly OpenCase[]): readonly SignalCase[] {
  return cases.filter((each) => !open.some((other) => isSame(each, other)))
}

function without<Key extends CaseKey>(keys: readonly Key[], cases: readonly CaseKey[]): readonly Key[] {
  return keys.filter((key) => !cases.some((other) => isSame(key, other)))
}

function isSame(left: CaseKey, right: CaseKey): boolean {
  return (
    left.providerCode === right.providerCode &&
    left.period === right.period &&
    left.indicator === right.indicator
  )
}
