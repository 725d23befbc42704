import 'server-only'
import { type Actor, can, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { CaseKey, OpenCase, SignalCase } from '@/domain/cases/case'
import { type CaseSignal, signalOf } from '@/domain/cases/signal'
import type { Framework } from '@/domain/catalogue/framework'
import type { Period } from '@/domain/periods/period'
import { lastQuarterOf } from '@/domain/periods/span'
import { chooseSpan } from '@/domain/returns/choose-span'
import { listCases, openOf } from '@/server/db/cases'
import { listReportedPeriods } from '@/server/db/dashboards'
import { listProvidersInScope } from '@/server/db/providers'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type JudgeQuarter, judgeQuarters } from './judge-quarter'

/** Cases, and figures that give rise to one. */
export interface CasesRead {
  readonly framework: Framework
  readonly at: Date
  readonly open: readonly OpenCase[]
  readonly closed: readonly SignalCase[]
  /** Figures of a quarter that stand apart, about which no case was opened, for whoever may open one. */
  readonly proposed: readonly (CaseKey & CaseSignal)[]
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
  const read = await withActor(
    actor,
    async ({ tx, at }) => ({
      at,
      cases: await listCases(tx, code, scope),
      listed: await listProvidersInScope(tx, code, scope),
      judged: await judgeQuarter({ tx, actor, framework, at, quarter }),
    }),
    clock,
  )
  const { at, cases, listed, judged } = read
  const open = openOf(cases)
  const signals = judged ? signalsIn(judged, actor, framework.code, listed) : []
  const names = new Map(listed.map((each) => [each.code, each.name]))
  return { framework, at, open, closed: closedOf(cases, open), proposed: without(signals, cases), names }
}

interface Asking {
  readonly tx: Transaction
  readonly actor: Actor
  readonly framework: Framework
  readonly at: Date
  readonly quarter: string
}

/** How the figures of the quarter are judged; null for whoever may open no case, and where there is no such quarter. */
async function judgeQuarter({ tx, actor, framework, at, quarter }: Asking): Promise<Judged | null> {
  const { code } = framework
  if (!mayAnywhere(actor, 'case:open', code)) return null
  const seen = reachOf(actor, 'return:read-submitted', code)
  const span = chooseSpan(await listReportedPeriods(tx, code, seen), quarter, at)
  if (!span) return null
  const period = lastQuarterOf(span)
  return { period, judge: await judgeQuarters(tx, framework, seen, [period]) }
}

interface Judged {
  readonly period: Period
  readonly judge: JudgeQuarter
}

/** The figures that give rise to a case, of those of these providers about which this person may open one. */
function signalsIn(
  { period, judge }: Judged,
  actor: Actor,
  framework: string,
  providers: readonly { readonly code: string }[],
): CasesRead['proposed'] {
  const opened = providers.filter(({ code: providerCode }) =>
    can(actor, 'case:open', { framework, providerCode }),
  )
  return opened.flatMap(({ code: providerCode }) =>
    judge(providerCode, period).flatMap((judged) => {
      const signal = signalOf(judged)
      return signal ? [{ framework, providerCode, period, indicator: judged.indicator.code, ...signal }] : []
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
