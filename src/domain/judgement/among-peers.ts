import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { barriers } from '../pooling/pooling-notes'
import type { Sample } from '../statistics/compare-samples'
import { arcsineLimits, overdispersionOf, scoreLimits } from '../statistics/funnel'
import { FEWEST, type Share, isBetween } from '../statistics/share'
import { judgeMean } from './judge-mean'
import { type Funnel, judgeShare } from './judge-share'
import type { AmongPeers, Comparator, Peer, PeerMark } from './peers'

export type { AmongPeers, Comparator, Peer, PeerMark, PeersMarkName } from './peers'

/** With fewer to compare nobody knows what is usual. */
export const FEWEST_COMPARED = 5

/**
 * What some figures are judged against: what they come to together, and how far they lie apart beyond chance. Nothing crosses
 * definitions, instruments or value sets.
 */
export function comparatorOf(indicator: QuarterlyIndicator, own: readonly Peer[]): Comparator {
  const { pool, sample } = kinds[indicator.kind]
  const none = { compared: 0, phi: null, tau2: null }
  const peers = own.filter(({ figures }) => sample(figures) !== undefined)
  if (peers.length === 0) return { together: {}, ...none, why: 'No provider has figures.' }
  const unlike = barriers(indicator, peers.map(toLine(indicator)), 'providers')
  if (unlike.length > 0) return { together: {}, ...none, why: unlike.join(' ') }
  const together = pool(peers.map(({ figures }) => figures))
  const samples = peers.flatMap(({ figures }) => sample(figures) ?? [])
  const large = samples.filter((each) => sizeOf(each) >= FEWEST)
  const compared = large.length
  if (compared < FEWEST_COMPARED) return { together, ...none, compared, why: sayTooFew(compared) }
  const all = sample(together)
  const isFunnel = all && 'numerator' in all && isBetween(all)
  const spread = isFunnel ? overdispersionOf(large.filter(isShare), all) : { phi: null, tau2: null }
  return { together, compared, ...spread, why: null }
}

/**
 * Each figure beside what all come to together, which is taken as fixed: shares by a funnel that allows for the spread between
 * services (`arcsine-od`), where small or rare by the exact binomial; means by Student's interval. Below eight nothing is judged.
 */
export function judgeAmongPeers(
  indicator: QuarterlyIndicator,
  own: readonly Peer[],
  comparator: Comparator = comparatorOf(indicator, own),
): AmongPeers {
  const { sample } = kinds[indicator.kind]
  const all = sample(comparator.together)
  const funnel = funnelOf(all, comparator)
  const judged = own.map(({ key, figures }): readonly [string, PeerMark] => {
    const one = sample(figures)
    return [key, one ? judge(one, all, { comparator, funnel, indicator }) : notJudged('not-judged')]
  })
  return {
    ...comparator,
    method:
      comparator.why !== null ? null : funnel ? 'arcsine-od/1' : all && isShare(all) ? 'exact/1' : 't/1',
    limitsAt: (patients, method = 'arcsine-od/1') =>
      funnel && patients > 0
        ? method === 'score/1'
          ? scoreLimits(funnel.together, patients)
          : arcsineLimits(funnel.together, patients, funnel.tau2)
        : null,
    judged: new Map(judged),
  }
}

function judge(
  one: Sample,
  all: Sample | undefined,
  {
    comparator,
    funnel,
    indicator,
  }: { comparator: Comparator; funnel: Funnel | null; indicator: QuarterlyIndicator },
): PeerMark {
  if (sizeOf(one) < FEWEST) return notJudged('small')
  if (!all || comparator.why !== null) return notJudged('not-judged')
  if (isShare(one))
    return isShare(all) ? judgeShare(one, all, funnel, indicator.betterWhen) : notJudged('not-judged')
  return (isShare(all) ? null : judgeMean(one, all, indicator.betterWhen)) ?? notJudged('not-judged')
}

function notJudged(mark: 'small' | 'not-judged'): PeerMark {
  return { mark, side: null, method: null, byScore: mark, chance: 0 }
}

/** A funnel is drawn about a share that is neither nobody nor everybody. */
function funnelOf(all: Sample | undefined, { tau2, why }: Comparator): Funnel | null {
  return all && isShare(all) && tau2 !== null && why === null ? { together: all, tau2 } : null
}

function isShare(sample: Sample): sample is Share {
  return 'numerator' in sample
}

function sizeOf(sample: Sample): number {
  return 'count' in sample ? sample.count : sample.denominator
}

function toLine({ version }: QuarterlyIndicator) {
  return ({ figures, definitionVersion = version }: Peer) => ({ figures, definitionVersion })
}

function sayTooFew(compared: number): string {
  const have = compared === 0 ? 'none has' : compared === 1 ? 'only 1 has' : `only ${compared} have`
  return `Nobody is compared: it needs ${FEWEST_COMPARED} providers with ${FEWEST} or more, and ${have}.`
}
