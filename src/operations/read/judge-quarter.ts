import 'server-only'
import { type Annotation, annotationsOf, rebasesOf } from '@/domain/annotations/annotation'
import { findVersion, quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type Peer, type PeerMark, judgeAmongPeers } from '@/domain/judgement/among-peers'
import { type Flag, flagOf } from '@/domain/judgement/flag'
import type { HistoryLine } from '@/domain/judgement/histories'
import { judgeHistory } from '@/domain/judgement/judge-history'
import type { OverTime } from '@/domain/judgement/over-time'
import { type WhoseComparator, comparatorWith } from '@/domain/judgement/national-comparator'
import { spanPeer } from '@/domain/judgement/span-peer'
import type { Period } from '@/domain/periods/period'
import { isEnoughReceived } from '@/domain/returns/marked-quarter'
import { listAnnotations } from '@/server/db/annotations'
import type { Transaction } from '@/server/db/client'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import type { Scope } from '@/server/db/scope'

/** A line of a quarter as it is judged. */
export interface JudgedLine {
  readonly indicator: QuarterlyIndicator
  readonly line: HistoryLine
  /** How the line went up to this quarter; null where the quarter has no figures. */
  readonly overTime: OverTime | null
  /** Where it stands among all that are seen; null where the quarter has no figures that can be compared, or too few came to compare. */
  readonly peers: PeerMark | null
  /** What it was compared with. */
  readonly comparator: WhoseComparator
  /** How many providers with figures of it the reader sees by name. */
  readonly seen: number
  /** That it needs a conversation; null where it does not. */
  readonly flag: Flag | null
}

/** The lines of a provider in a quarter, in published order; none where nothing was submitted. */
export type JudgeQuarter = (providerCode: string, period: Period) => readonly JudgedLine[]

/**
 * Judges these quarters of any provider in scope, in the versions in force: over time by its own history, among peers by all in scope
 * and, where somebody does not see all, by the rounded sums of the others (as the overview does). One statement for each quarter, and
 * one for where limits begin anew; nothing is worked out before the answer is asked, which is once the transaction is over.
 */
export async function judgeQuarters(
  tx: Transaction,
  framework: Framework,
  scope: Scope,
  periods: readonly Period[],
): Promise<JudgeQuarter> {
  const annotations = await listAnnotations(tx, framework.code, scope, { at: null })
  const asked = new Map<Period, () => HistoriesBesideOthers>()
  for (const period of new Set(periods))
    asked.set(period, await listHistoriesBesideOthers(tx, framework, scope, [period]))
  const quarters = new Map<Period, Quarter>()
  return (providerCode, period) => {
    const judgedBy = asked.get(period)
    if (!judgedBy) return []
    const quarter = quarters.get(period) ?? { framework, period, judged: new Map(), ...judgedBy() }
    quarters.set(period, quarter)
    return quarterlyIndicators(period, framework).flatMap((indicator) => {
      const history = quarter.histories.get(providerCode)?.get(indicator.code) ?? []
      const line = history.find((each) => each.period === period && !each.isVouched)
      if (!line) return []
      return [toJudged({ framework, line, history, annotations }, providerCode, judgeAll(indicator, quarter))]
    })
  }
}

interface Quarter extends HistoriesBesideOthers {
  readonly framework: Framework
  readonly period: Period
  /** By the code of the line, what was worked out already. */
  readonly judged: Map<string, Judged>
}

interface Judged {
  readonly indicator: QuarterlyIndicator
  readonly comparator: WhoseComparator
  readonly seen: number
  readonly marks: ReadonlyMap<string, PeerMark>
}

const NOBODY: Judged['marks'] = new Map()

function judgeAll(indicator: QuarterlyIndicator, quarter: Quarter): Judged {
  const { period, histories, others, received, judged } = quarter
  const known = judged.get(indicator.code)
  if (known) return known
  const peers = [...histories].flatMap(([key, history]): readonly Peer[] => {
    const peer = spanPeer(indicator, key, [period], history.get(indicator.code) ?? [])
    return peer ? [peer] : []
  })
  const comparator = comparatorWith(indicator, peers, others?.get(indicator.code) ?? null)
  const made = {
    indicator,
    comparator,
    seen: peers.length,
    marks: isEnoughReceived(received) ? judgeAmongPeers(indicator, peers, comparator).judged : NOBODY,
  }
  judged.set(indicator.code, made)
  return made
}

interface Of {
  readonly framework: Framework
  readonly line: HistoryLine
  readonly history: readonly HistoryLine[]
  readonly annotations: readonly Annotation[]
}

function toJudged(
  { framework, line, history, annotations }: Of,
  providerCode: string,
  { indicator: inForce, comparator, seen, marks }: Judged,
): JudgedLine {
  const indicator = findVersion(line.indicator, line.definitionVersion, framework) ?? inForce
  const isValue = line.state === 'value'
  const breaks = rebasesOf(annotationsOf(annotations, line.indicator, providerCode))
  const overTime = isValue ? judgeHistory(indicator, history, line.period, breaks) : null
  const peers = isValue ? (marks.get(providerCode) ?? null) : null
  return { indicator, line, overTime, peers, comparator, seen, flag: flagOf(overTime, peers) }
}
