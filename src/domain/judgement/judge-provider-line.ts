import { type Annotation, annotationsOf, rebasesOf } from '../annotations/annotation'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Period, addQuarters } from '../periods/period'
import { isEnoughReceived } from '../returns/marked-quarter'
import { judgeAmongPeers } from './among-peers'
import type { ProviderHistory } from './histories'
import { type JudgedFigure, type JudgedLine, judgeLine } from './judge-line'
import type { PooledOthers } from './national-comparator'
import type { PeerMark } from './peers'
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

/** Of whom, in which quarter, and beside whom. */
interface ProviderAsked {
  readonly providerCode: string
  readonly period: Period
  /** Of everybody that is seen by name, its own among them. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What others come to in this quarter; null for whoever sees all of them. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  readonly annotations: readonly Annotation[]
}

/** Judges a line of a provider over all its quarters up to one, and in that among all with whom it is compared. */
export function judgeProviderLine(indicator: QuarterlyIndicator, asked: ProviderAsked): ProviderLine {
  const { providerCode, period, annotations } = asked
  const judged = judgeLine(indicator, {
    ...{ histories: asked.histories, others: asked.others, quarters: [period], until: period },
    isCompared: isCompared(asked),
    breaksOf: (code, line) => rebasesOf(annotationsOf(annotations, line, code)),
  })
  const own = judged.of.get(providerCode) ?? NOTHING
  return {
    ...{ ...own, indicator, among: judged.among },
    since: own.flag?.peers ? sinceWhen(indicator, asked) : null,
    annotations: annotationsOf(annotations, indicator.code, providerCode),
  }
}

const NOTHING: JudgedFigure = {
  overTime: {
    ...{ chart: 'none', mark: null, side: null, rule: null, since: null, baseline: null },
    ...{ segments: [], points: [], why: 'No quarter has figures.' },
  },
  ...{ peers: null, flag: null },
}

/** Below half received nobody is compared. */
function isCompared({ histories, period }: ProviderAsked): boolean {
  const received = [...histories.values()].filter((history) =>
    [...history.values()].some((lines) => lines.some((line) => line.period === period && !line.isVouched)),
  )
  return isEnoughReceived(received.length, histories.size)
}

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
