import type { PeerMark } from './peers'
import { sayShortPeriod } from '../periods/format'
import { sayOverTime } from './say-over-time'
import { sayPeerMark } from './say-peers'
import type { OverTime } from './judged-quarters'

/**
 * That a figure needs a conversation: its last point is a special cause for the worse, or it lies beyond 99.8% on the worse side
 * after allowing for spread (where small or rare by the exact binomial at .002).
 */
export interface Flag {
  readonly kind: 'over-time' | 'among-peers' | 'both'
  /** What was noticed over time; null where nothing was for the worse. */
  readonly overTime: OverTime | null
  /** What was noticed among peers; null where it is not beyond 99.8% on the worse side. */
  readonly peers: PeerMark | null
}

/** The flag of a figure, or null where none stands. Either judgement may be missing. */
export function flagOf(overTime: OverTime | null, peers: PeerMark | null): Flag | null {
  const isWorse = overTime?.mark === 'worse'
  const isBeyond = peers?.mark === 'beyond-99.8' && peers.side === 'worse'
  if (!isWorse && !isBeyond) return null
  return {
    kind: isWorse && isBeyond ? 'both' : isWorse ? 'over-time' : 'among-peers',
    overTime: isWorse ? overTime : null,
    peers: isBeyond ? peers : null,
  }
}

/** How many figures were judged among peers, and how many of them chance alone would flag, limits taken as fixed. */
export function expectedByChance(marks: Iterable<PeerMark>): {
  readonly judged: number
  readonly expected: number
} {
  let [judged, expected] = [0, 0]
  for (const { method, chance } of marks) {
    if (method === null) continue
    judged += 1
    expected += chance
  }
  return { judged, expected }
}

/** How far and since when, and no more: `beyond 99.8%`, `beyond 99.8% and worse since Q2 2025-26`, `worse since Q2 2025-26`. */
export function sayFlagShortly({ overTime, peers }: Flag): string {
  return [
    ...(peers ? ['beyond 99.8%'] : []),
    // Since when is said of the change over time, which is another sign than to lie beyond the limits of all.
    ...(overTime?.since ? [`worse since ${sayShortPeriod(overTime.since)}`] : []),
  ].join(' and ')
}

/** The flag in a few words, as it stands in a column of what to ask about. */
export function sayFlag({ overTime, peers }: Flag): string {
  return [
    ...(overTime ? [sayOverTime(overTime).short] : []),
    ...(peers ? [`${sayPeerMark(peers)}${sayHow(peers)}`] : []),
  ].join('; ')
}

/** By which method, where it is not that of a funnel: the exact one is surer, and a mean's interval less sure. */
function sayHow({ method }: PeerMark): string {
  if (method === 'exact/1') return ' (exact binomial)'
  return method === 't/1' ? ' (less sure: the spread between services is not allowed for)' : ''
}
