import type { QuarterlyIndicator } from '../catalogue/indicator'
import { unlikeBox } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import type { Figures } from '../kinds/field'
import { overdispersionFrom } from '../statistics/funnel'
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
    /** How far they lie apart beyond chance; null where fewer than five have eight patients, and of waits. */
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
 * the others may not be told, or are unlike these, it is those that are seen.
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
  const { pool, sample } = kinds[indicator.kind]
  const together = pool([seen.together, sums.figures])
  const all = sample(together)
  const isFunnel = all && 'numerator' in all && all.numerator > 0 && all.numerator < all.denominator
  const spread = sums.spread ? overdispersionFrom(sums.spread) : { phi: null, tau2: 0 }
  return {
    ...{ together, among: 'national', others: sums.providers, seen: seen.seen, why: null },
    compared: Math.max(FEWEST_COMPARED, seen.compared + (sums.spread?.count ?? 0)),
    ...(isFunnel ? spread : { phi: null, tau2: null }),
  }
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
