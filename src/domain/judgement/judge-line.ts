import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Figures } from '../kinds/field'
import type { Period } from '../periods/period'
import { type AmongPeers, type Peer, type PeerMark, judgeAmongPeers } from './among-peers'
import { type Flag, flagOf } from './flag'
import type { HistoryLine, ProviderHistory } from './histories'
import { judgeHistory, judgeTogether } from './judge-history'
import { type PooledOthers, type WhoseComparator, comparatorWith } from './national-comparator'
import type { OverTime, Rebase } from './over-time'
import { remembering } from './remember'
import { spanPeer } from './span-peer'

/** Of whom, over which quarters, and beside whom a line is judged. */
export interface LinesAsked {
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** The quarters that are added up. */
  readonly quarters: readonly Period[]
  /** The quarter whose marks over time are shown: rolling values are never judged. */
  readonly until: Period
  /** What others come to, by the code of the line; null for whoever sees all of them. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Whether enough came for anybody to be compared. */
  readonly isCompared: boolean
  /** Quarters from which limits begin anew; left out where there are none. */
  readonly breaksOf?: (providerCode: string | null, code: string) => readonly Rebase[]
}

/** One provider's figure of a line, judged. */
export interface JudgedFigure {
  readonly overTime: OverTime
  /** Null where it gave no figures, or nobody is compared. */
  readonly peers: PeerMark | null
  readonly flag: Flag | null
}

/** A line of all providers that are looked at: the same on the overview and on the pages of a provider and of an indicator. */
export interface JudgedLine {
  readonly indicator: QuarterlyIndicator
  readonly among: AmongPeers & Pick<WhoseComparator, 'among' | 'others' | 'seen'>
  /** What those that are seen come to, and how many gave figures; empty where they must not be added together. */
  readonly seen: { readonly figures: Figures; readonly providers: number }
  /** How all of them together went. */
  readonly together: OverTime
  readonly of: ReadonlyMap<string, JudgedFigure>
}

const NONE: readonly HistoryLine[] = []

/** Judges a line over time and among peers, once for the same figures. */
export function judgeLine(indicator: QuarterlyIndicator, asked: LinesAsked): JudgedLine {
  const { histories, quarters, until, isCompared, breaksOf = () => [] } = asked
  const linesOf = (history: ProviderHistory) => history.get(indicator.code) ?? NONE
  const peers = [...histories].flatMap(
    ([code, history]) => spanPeer(indicator, code, quarters, linesOf(history)) ?? [],
  )
  const among = judgeOnce(indicator, peers, asked.others?.get(indicator.code) ?? null)
  const of = [...histories].map(([code, history]) => {
    const overTime = judgeHistory(indicator, linesOf(history), until, breaksOf(code, indicator.code))
    const mark = isCompared ? (among.judged.get(code) ?? null) : null
    return [code, { overTime, peers: mark, flag: flagOf(overTime, mark) }] as const
  })
  const all = [...histories.values()].map(linesOf)
  const together = judgeTogether(indicator, all, until, breaksOf(null, indicator.code))
  const seen = { figures: among.seen, providers: peers.length }
  return { indicator, among, seen, together, of: new Map(of) }
}

const judged = remembering<JudgedLine['among']>(1_000)

/** By all that decides it, so that the same figures beside the same others are judged once. */
function judgeOnce(
  indicator: QuarterlyIndicator,
  peers: readonly Peer[],
  others: PooledOthers | null,
): JudgedLine['among'] {
  const { code, version, kind, betterWhen } = indicator
  return judged(JSON.stringify([code, version, kind, betterWhen, peers, others]), () => {
    const comparator = comparatorWith(indicator, peers, others)
    const { among, others: many, seen } = comparator
    return { ...judgeAmongPeers(indicator, peers, comparator), among, seen, others: many }
  })
}
