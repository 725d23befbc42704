import type { QuarterlyIndicator } from '../catalogue/indicator'
import { unlikeBox } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import type { Figures } from '../kinds/field'
import { type Overdispersion, overdispersionFrom } from '../statistics/funnel'
import { FEWEST, isBetween } from '../statistics/share'
import { type Comparator, FEWEST_COMPARED, type Peer, comparatorOf } from './among-peers'

/** What providers that somebody does not see come to together over a span: rounded sums of at least five, as they are shared. */
export interface PooledOthers {
  readonly indicator: string
  /** Whether they follow several definitions, or were measured by several instruments or value sets; then there are no sums. */
  readonly isUnlike: boolean
  /** Null where nothing is told: fewer than five, or a count that nobody else may know. */
  readonly sums: {
    readonly definitionVersion: number
    /** With what they were measured by. */
    readonly figures: Figures
    readonly providers: number
    /** How far they lie apart beyond chance; null where fewer than five have eight patients, of waits, and where all or nobody did. */
    readonly spread: {
      readonly count: number
      readonly squares: number
      readonly weights: number
      readonly squaredWeights: number
    } | null
  } | null
}

/** What figures are judged against, and who that is. */
export interface WhoseComparator extends Comparator {
  /** `seen`: those that the reader sees by name. `national`: these and all others, whose sums are rounded. */
  readonly among: 'seen' | 'national'
  /** The others among them. */
  readonly others: number
  /** What those that are seen come to by themselves; empty where they must not be added together. */
  readonly seen: Figures
}

/**
 * What the figures of some providers are compared with. Whoever does not see all of them compares with all the same, so that twelve are
 * not judged only against each other: their own, exactly, and the rounded sums of the others, by whose spread a funnel allows. Where
 * that is not known, it allows for the spread of those that are seen; where that is neither, nobody is compared, since an unknown spread
 * is not none. Where the others may not be told, or are unlike these, it is those that are seen.
 */
export function comparatorWith(
  indicator: QuarterlyIndicator,
  own: readonly Peer[],
  others: PooledOthers | null,
): WhoseComparator {
  const among = comparatorOf(indicator, own)
  const seen = { ...among, among: 'seen', others: 0, seen: among.together } as const
  const sums = others?.sums
  if (!sums || Object.keys(seen.together).length === 0 || !areAlike(indicator, own, sums)) return seen
  const together = kinds[indicator.kind].pool([seen.together, sums.figures])
  const spread = isShareBetween(indicator, together) ? spreadOf(seen, sums) : NONE
  const isUnknown = spread === null && isShareBetween(indicator, sums.figures)
  return {
    ...{ together, among: 'national', others: sums.providers, seen: seen.seen },
    compared: seen.compared + (sums.spread?.count ?? 0),
    ...(spread ?? NONE),
    why: isUnknown ? SPREAD_UNKNOWN : null,
  }
}

/** Where no funnel is drawn. */
const NONE = { phi: null, tau2: null }

const SPREAD_UNKNOWN = `Nobody is compared: how far services lie apart beyond chance is not known, of those that you see or of the others. It needs ${FEWEST_COMPARED} of either with ${FEWEST} or more.`

/** How far they lie apart: the others, as they are told; else those that are seen. Null where neither is known. */
function spreadOf(
  { phi, tau2 }: Comparator,
  { spread }: NonNullable<PooledOthers['sums']>,
): Overdispersion | null {
  if (spread) return overdispersionFrom(spread)
  return phi !== null && tau2 !== null ? { phi, tau2 } : null
}

/** Whether they are a share of which some did and some did not. */
function isShareBetween({ kind }: QuarterlyIndicator, figures: Figures): boolean {
  const all = kinds[kind].sample(figures)
  return all !== undefined && 'numerator' in all && isBetween(all)
}

function areAlike(
  indicator: QuarterlyIndicator,
  own: readonly Peer[],
  { definitionVersion, figures }: NonNullable<PooledOthers['sums']>,
): boolean {
  const isSame = own.every((peer) => (peer.definitionVersion ?? indicator.version) === definitionVersion)
  // Twice, since they are several: another one that is not named need not be the same.
  return isSame && unlikeBox(indicator, [...own.map((peer) => peer.figures), figures, figures]) === null
}
