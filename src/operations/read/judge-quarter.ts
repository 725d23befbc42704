import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import { findVersion, quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type Peer, type PeerMark, comparatorOf, judgeAmongPeers } from '@/domain/judgement/among-peers'
import { type Flag, flagOf } from '@/domain/judgement/flag'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import { judgeHistory } from '@/domain/judgement/judge-history'
import type { OverTime } from '@/domain/judgement/over-time'
import type { Comparator } from '@/domain/judgement/peers'
import { spanPeer } from '@/domain/judgement/span-peer'
import type { Period } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { listLineHistories } from '@/server/db/line-histories'
import type { Scope } from '@/server/db/scope'

/** A line of a quarter as it is judged. */
export interface JudgedLine {
  readonly indicator: QuarterlyIndicator
  readonly line: HistoryLine
  /** How the line went up to this quarter; null where the quarter has no figures. */
  readonly overTime: OverTime | null
  /** Where it stands among all that are seen; null where the quarter has no figures that can be compared. */
  readonly peers: PeerMark | null
  /** What it was compared with. */
  readonly comparator: Comparator
  /** That it needs a conversation; null where it does not. */
  readonly flag: Flag | null
}

/** The lines of a provider in a quarter, in published order; none where nothing was submitted. */
export type JudgeQuarter = (providerCode: string, period: Period) => readonly JudgedLine[]

/**
 * Judges any quarter of any provider in scope, in the versions in force: over time by its own history, among peers by all in scope. One
 * statement, however many are judged.
 */
export async function judgeQuarters(tx: Transaction, framework: string, scope: Scope): Promise<JudgeQuarter> {
  const histories = await listLineHistories(tx, framework, scope)
  const judged = new Map<string, Judged>()
  return (providerCode, period) => {
    const own = histories.get(providerCode)
    return quarterlyIndicators(period, frameworkOf(framework)).flatMap((indicator) => {
      const line = own?.get(indicator.code)?.find((each) => each.period === period && !each.isVouched)
      if (!line) return []
      const key = `${indicator.code} ${period}`
      const among = judged.get(key) ?? judgeAll(indicator, period, histories)
      judged.set(key, among)
      return [toJudged({ framework, line, history: own?.get(indicator.code) ?? [] }, providerCode, among)]
    })
  }
}

type Judged = ReturnType<typeof judgeAll>

function judgeAll(
  indicator: QuarterlyIndicator,
  period: Period,
  histories: ReadonlyMap<string, ProviderHistory>,
) {
  const peers = [...histories].flatMap(([key, history]): readonly Peer[] => {
    const peer = spanPeer(indicator, key, [period], history.get(indicator.code) ?? [])
    return peer ? [peer] : []
  })
  const comparator = comparatorOf(indicator, peers)
  return { indicator, comparator, marks: judgeAmongPeers(indicator, peers, comparator).judged }
}

interface Of {
  readonly framework: string
  readonly line: HistoryLine
  readonly history: readonly HistoryLine[]
}

function toJudged(
  { framework, line, history }: Of,
  providerCode: string,
  { indicator: inForce, comparator, marks }: Judged,
): JudgedLine {
  const indicator = findVersion(line.indicator, line.definitionVersion, frameworkOf(framework)) ?? inForce
  const isValue = line.state === 'value'
  const overTime = isValue ? judgeHistory(indicator, history, line.period) : null
  const peers = isValue ? (marks.get(providerCode) ?? null) : null
  return { indicator, line, overTime, peers, comparator, flag: flagOf(overTime, peers) }
}
