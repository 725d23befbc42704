import { type Annotation, annotationsOf, rebasesAmong } from '../annotations/annotation'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Period, addQuarters } from '../periods/period'
import { type Received, isEnoughReceived } from '../returns/marked-quarter'
import { judgeAmongPeers } from './among-peers'
import type { HistoryLine, ProviderHistory } from './histories'
import { keyOf } from './judge-history'
import { type JudgedFigure, type JudgedLine, judgeBeside } from './judge-line'
import type { PooledOthers } from './national-comparator'
import type { PeerMark } from './peers'
import { remembering } from './remember'
import { spanPeer } from './span-peer'

/** Since when a figure has stood beyond its peers without a quarter with figures in between that did not. */
interface PeersSince {
  readonly period: Period
  /** How many quarters with figures these are. */
  readonly quarters: number
}

/** One line of one provider in a quarter: how it went, how it stands among others, and whether it needs a conversation. */
export interface ProviderLine extends JudgedFigure, Pick<JudgedLine, 'indicator' | 'among'> {
  /** Null where it is not beyond 99.8% on the worse side of those whose earlier figures are known. */
  readonly since: PeersSince | null
  /** What stands beside its quarters. */
  readonly annotations: readonly Annotation[]
}

/** In which quarter, and beside whom. */
interface BesideAsked {
  readonly period: Period
  /** Of everybody that is seen by name, its own among them. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What others come to in this quarter; null for whoever sees all of them. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of this quarter that came: below half nobody is compared. */
  readonly received: Received
  readonly annotations: readonly Annotation[]
}

interface ProviderAsked extends BesideAsked {
  readonly providerCode: string
}

/** Judges a line of a provider over all its quarters up to one, and in that among all with whom it is compared. */
export function judgeProviderLine(indicator: QuarterlyIndicator, asked: ProviderAsked): ProviderLine {
  return judgeProvidersLine(indicator, asked)(asked.providerCode)
}

/** The same of any of them: all are compared once, and over time whoever is asked about is judged. */
export function judgeProvidersLine(
  indicator: QuarterlyIndicator,
  asked: BesideAsked,
): (providerCode: string) => ProviderLine {
  const { histories, others, received, period, annotations } = asked
  const { among, figureOf } = judgeBeside(indicator, {
    ...{ histories, others, quarters: [period], until: period },
    isCompared: isEnoughReceived(received),
    breaksOf: rebasesAmong(annotations),
  })
  return (providerCode) => {
    const own = histories.has(providerCode) ? figureOf(providerCode) : NOTHING
    return {
      ...{ ...own, indicator, among },
      since: own.flag?.peers ? sinceOnce(indicator, { ...asked, providerCode }) : null,
      annotations: annotationsOf(annotations, indicator.code, providerCode),
    }
  }
}

const NOTHING: JudgedFigure = {
  overTime: {
    ...{ chart: 'none', mark: null, side: null, rule: null, since: null, baseline: null },
    ...{ segments: [], points: [], hasFigures: false, why: 'No quarter has figures.' },
  },
  ...{ peers: null, flag: null },
}

const since = remembering<PeersSince | null>(500)

/** Going back judges all providers anew in each quarter, so it is done once for the same lines. */
function sinceOnce(indicator: QuarterlyIndicator, asked: ProviderAsked): PeersSince | null {
  const all = [...asked.histories.values()].map((history) => history.get(indicator.code) ?? NONE)
  const key = keyOf(indicator, all, [asked.providerCode, asked.period])
  return since(key, () => sinceWhen(indicator, asked))
}

const NONE: readonly HistoryLine[] = []

/** Goes back from the quarter as long as each with figures lay beyond those that are seen, on the worse side. */
function sinceWhen(indicator: QuarterlyIndicator, asked: ProviderAsked): PeersSince | null {
  const first = asked.histories.get(asked.providerCode)?.get(indicator.code)?.[0]?.period ?? asked.period
  let [since, quarters] = [asked.period, 0]
  for (let { period } = asked; period >= first; period = addQuarters(period, -1)) {
    const mark = markIn(indicator, asked, period)
    // Nothing is known of a quarter without figures: it ends nothing, and counts for nothing.
    if (!mark) continue
    if (mark.mark !== 'beyond-99.8' || mark.side !== 'worse') break
    since = period
    quarters += 1
  }
  return quarters === 0 ? null : { period: since, quarters }
}

function markIn(indicator: QuarterlyIndicator, asked: ProviderAsked, period: Period): PeerMark | null {
  const peers = [...asked.histories].flatMap(
    ([key, history]) => spanPeer(indicator, key, [period], history.get(indicator.code) ?? []) ?? [],
  )
  return judgeAmongPeers(indicator, peers).judged.get(asked.providerCode) ?? null
}

/** Flagged lines first, then what lies beyond 95% on the worse side, each in the order in which they came. */
export function worstFirst<Line extends Pick<ProviderLine, 'flag' | 'peers'>>(
  lines: readonly Line[],
): readonly Line[] {
  const rank = ({ flag, peers }: Line) => (flag ? 0 : isWorthALook(peers) ? 1 : 2)
  return lines.toSorted((left, right) => rank(left) - rank(right))
}

/** Beyond 95% on the worse side: worth a look, and no flag. */
export function isWorthALook(peers: PeerMark | null): boolean {
  return peers !== null && peers.mark.startsWith('beyond') && peers.side === 'worse'
}
