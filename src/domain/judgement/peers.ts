import type { Figures } from '../kinds/field'
import type { FunnelLimits } from '../statistics/funnel'

export type PeersMethod = 'arcsine-od/1' | 'score/1' | 't/1' | 'exact/1'

/** How far away: `small` is counted, never judged (fewer than eight); `not-judged` says nothing (no comparator, no deviation). */
export type PeersMarkName = 'beyond-99.8' | 'beyond-95' | 'within' | 'small' | 'not-judged'

/** One figure beside what all come to together. */
export interface PeerMark {
  readonly mark: PeersMarkName
  /** On which side of all together; null where it is within, or not judged. */
  readonly side: 'better' | 'worse' | null
  /** By which it was judged: small and rare figures by the exact binomial. Null where it was not. */
  readonly method: PeersMethod | null
  /** The same before allowing for spread between services (`score/1`); the same mark where no spread was allowed for. */
  readonly byScore: PeersMarkName
  /** How probable it is that the rule of a flag (99.8%, the worse side) meets this figure by chance alone; 0 where not judged. */
  readonly chance: number
}

/** What figures are compared with; worked out from those compared, or given: a national one. */
export interface Comparator {
  /** Sums over all with figures; empty where they must not be added together. */
  readonly together: Figures
  /** With at least eight patients, by which spread was worked out. */
  readonly compared: number
  /** How many times the variance is what chance leaves (winsorised); null where no funnel is drawn. */
  readonly phi: number | null
  /** The variance between services, of the angle; 0 where there is no more than chance. Null where no funnel is drawn. */
  readonly tau2: number | null
  /** Why nothing is compared, as a sentence; null where it is. */
  readonly why: string | null
}

export interface AmongPeers extends Comparator {
  /** By which those are judged that are neither small nor rare; null where nothing is judged. */
  readonly method: PeersMethod | null
  /** Null where no limits exist: waits, fewer than five, all or nobody, no patients. */
  readonly limitsAt: (patients: number, method?: 'arcsine-od/1' | 'score/1') => FunnelLimits | null
  /** By key; each that was given has one. */
  readonly judged: ReadonlyMap<string, PeerMark>
}

/** One provider's figures, over a quarter or added up. */
export interface Peer {
  readonly key: string
  readonly figures: Figures
  /** Left out where all follow the same. */
  readonly definitionVersion?: number
}
