import type { OverTime } from './over-time'
import type { PeerMark } from './peers'

/** What a judgement looks like: a shape, by its name. */
export type JudgedLook =
  | 'worse-high'
  | 'worse-low'
  | 'better-high'
  | 'better-low'
  | 'common'
  | 'beyond-worse'
  | 'beyond-better'
  | 'apart-worse'
  | 'apart-better'
  | 'small'

/** What the mark of a figure over time looks like; empty where none stands. */
export function timeLook(overTime: Pick<OverTime, 'mark' | 'side'> | null | undefined): JudgedLook | '' {
  if (!overTime || overTime.mark === null) return ''
  return overTime.mark === 'common' ? 'common' : `${overTime.mark}-${overTime.side ?? 'high'}`
}

/** What the mark of a figure among peers looks like; empty where it lies within, or is not judged. */
export function peersLook(peers: Pick<PeerMark, 'mark' | 'side'> | null | undefined): JudgedLook | '' {
  if (peers?.mark === 'small') return 'small'
  if (!peers || peers.side === null) return ''
  return peers.mark === 'beyond-99.8' ? `beyond-${peers.side}` : `apart-${peers.side}`
}
