import { sayCount } from '../say-count'
import type { OverTime } from './judged-quarters'
import type { WhoseComparator } from './national-comparator'
import type { PeerMark } from './peers'

/** A line as it was judged: over time, and among whom. */
interface JudgedAgainst {
  readonly comparator: Pick<WhoseComparator, 'among' | 'others'>
  readonly peers: Pick<PeerMark, 'method'> | null
  readonly overTime: Pick<OverTime, 'mark'> | null
}

/**
 * With whom a line is compared, as it stands in a sentence: `seen` is how many providers the reader sees by name. Of the others nothing is
 * told but rounded sums.
 */
export function sayOthers({ among, others }: JudgedAgainst['comparator'], seen: number): string {
  const own = seen === 1 ? 'the one provider that you see' : `the ${sayCount(seen, 'provider')} that you see`
  if (among === 'national') return `${own} and ${sayCount(others, 'other')} in rounded sums`
  return seen < 2 ? 'others, none of which you see' : own
}

/** Against what the lines of a provider were judged, in sentences. */
export function sayAgainst(lines: readonly JudgedAgainst[], seen: number): string {
  const widest = lines.find(({ comparator }) => comparator.among === 'national') ?? lines[0]
  const others = widest ? sayOthers(widest.comparator, seen) : 'others'
  const compared = lines.filter(({ peers }) => isCompared(peers)).length
  const overTime = lines.filter((line) => line.overTime !== null && line.overTime.mark !== null).length
  return (
    `Of ${sayCount(lines.length, 'line')} ${compared === 0 ? 'none' : compared} could be judged among ${others}, ` +
    `${overTime === 0 ? 'none' : overTime} against the provider’s own earlier quarters. Nothing is adjusted for differences between patients.`
  )
}

/** Whether a line was judged at all, among others or over time. */
export function wasJudged({ peers, overTime }: Pick<JudgedAgainst, 'peers' | 'overTime'>): boolean {
  return isCompared(peers) || (overTime !== null && overTime.mark !== null)
}

/** Whether a figure was judged among others at all. */
function isCompared(peers: JudgedAgainst['peers']): boolean {
  return peers !== null && peers.method !== null
}
