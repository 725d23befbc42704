import { sayPeriod } from '../periods/format'
import type { LastEvent } from './rare-events'

/** How long ago the last event of a rare kind was, and how much of that time nothing is known about. */
export function sayLastEvent({ period, quarters, unknown }: LastEvent): string {
  const gap =
    unknown === 0 ? '' : `, of which ${sayQuarters(unknown)} ${unknown === 1 ? 'is' : 'are'} not known`
  if (period === null) return `No event was reported in ${sayQuarters(quarters)}${gap}.`
  const when = `The last event was reported for ${sayPeriod(period).toLowerCase()}`
  return quarters === 0 ? `${when}.` : `${when}, ${sayQuarters(quarters)} ago${gap}.`
}

function sayQuarters(count: number): string {
  return count === 1 ? '1 quarter' : `${count} quarters`
}
