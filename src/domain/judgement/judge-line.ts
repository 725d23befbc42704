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
import { type Given, givenIn, spanPeer, whyUnlike } from './span-peer'

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
  const { histories, until, breaksOf = beginsNowhere } = asked
  const { among, seen, figureOf } = judgeBeside(indicator, asked)
  const of = new Map([...histories.keys()].map((code) => [code, figureOf(code)]))
  const all = [...histories.values()].map((history) => history.get(indicator.code) ?? NONE)
  const together = judgeTogether(indicator, all, until, breaksOf(null, indicator.code))
  return { indicator, among, seen, together, of }
}

/** What a line is judged among, and any provider's figure of it: whoever asks about a few pays for no history but theirs. */
export function judgeBeside(
  indicator: QuarterlyIndicator,
  { histories, quarters, until, others, isCompared, breaksOf = beginsNowhere }: LinesAsked,
): Pick<JudgedLine, 'among' | 'seen'> & { readonly figureOf: (providerCode: string) => JudgedFigure } {
  const { code: line } = indicator
  const linesOf = (code: string) => histories.get(code)?.get(line) ?? NONE
  const all = [...histories.keys()].map((code) => ({
    lines: linesOf(code),
    peer: peerOnce(indicator, code, quarters, linesOf(code)),
  }))
  const among = amongIn(indicator, quarters, all, others?.get(line) ?? null)
  const giving = all.filter(({ lines, peer }) => peer !== null || givenIn(lines, quarters).length > 0)
  return {
    among,
    seen: { figures: among.seen, providers: giving.length },
    figureOf: (code) => {
      const overTime = judgeHistory(indicator, linesOf(code), until, breaksOf(code, line))
      const mark = isCompared ? (among.judged.get(code) ?? null) : null
      return { overTime, peers: mark, flag: flagOf(overTime, mark) }
    },
  }
}

/** Among all of them; among nobody where the quarters of one are unlike, who must be neither added up nor left out silently. */
function amongIn(
  indicator: QuarterlyIndicator,
  quarters: readonly Period[],
  all: readonly Given[],
  others: PooledOthers | null,
): JudgedLine['among'] {
  const peers = all.flatMap(({ peer }) => peer ?? [])
  const why = whyUnlike(indicator, quarters, all)
  if (why === null) return judgeOnce(indicator, peers, others)
  return { ...judgeAmongPeers(indicator, peers, { ...NOTHING, why }), ...AMONG_NOBODY }
}

/** What figures that are unlike are judged against. */
const NOTHING = { together: {}, compared: 0, phi: null, tau2: null }
const AMONG_NOBODY = { among: 'seen', others: 0, seen: {} } as const

const beginsNowhere = () => []

const known = new WeakMap<readonly HistoryLine[], Map<string, Peer | null>>()

/** What a provider gave over these quarters, put together once for the same lines: it is then the same object. */
function peerOnce(
  indicator: QuarterlyIndicator,
  code: string,
  quarters: readonly Period[],
  lines: readonly HistoryLine[],
): Peer | null {
  if (lines.length === 0) return null
  const own = known.get(lines) ?? new Map<string, Peer | null>()
  known.set(lines, own)
  const key = `${code} ${indicator.version} ${indicator.kind} ${quarters.join(' ')}`
  const found = own.get(key)
  if (found !== undefined) return found
  const peer = spanPeer(indicator, code, quarters, lines)
  own.set(key, peer)
  return peer
}

const numbers = new WeakMap<Peer, number>()
let last = 0

function numberOf(peer: Peer): number {
  const number = numbers.get(peer)
  if (number !== undefined) return number
  last += 1
  numbers.set(peer, last)
  return last
}

const judged = remembering<JudgedLine['among']>(1_000)

/** By all that decides it, so that the same figures beside the same others are judged once. */
function judgeOnce(
  indicator: QuarterlyIndicator,
  peers: readonly Peer[],
  others: PooledOthers | null,
): JudgedLine['among'] {
  const { code, version, kind, betterWhen } = indicator
  const key = [code, version, kind, betterWhen, ...peers.map(numberOf), JSON.stringify(others)].join(' ')
  return judged(key, () => {
    const comparator = comparatorWith(indicator, peers, others)
    const { among, others: many, seen } = comparator
    return { ...judgeAmongPeers(indicator, peers, comparator), among, seen, others: many }
  })
}
