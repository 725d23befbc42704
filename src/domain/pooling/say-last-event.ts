import { sayPeriod } from '../periods/format'
import type { LastEvent } from './rare-events'
import { sayCount } from '../say-count'

/** How long ago the last event of a rare kind was, and how much of that time nothing is known about. */
export function sayLastEvent({ period, quarters, unknown }: LastEvent): string {
  const gap =
    unknown === 0
      ? ''
      : `, of which ${sayCount(unknown, 'quarter')} ${unknown === 1 ? 'is' : 'are'} not known`
  if (period === null) return `No event was reported in ${sayCount(quarters, 'quarter')}${gap}.`
  const when = `The last event was reported for ${sayPeriod(period).toLowerCase()}`
  return quarters === 0 ? `${when}.` : `${when}, ${sayCount(quarters, 'quarter')} ago${gap}.`
}
