import { sayIsoDay } from '../periods/format'
import { addDays, isoDate, parseIsoDate } from '../periods/period'
import { type FieldFault } from './read-fields'
import { type Arrangement, type OrganisationRecord, isWithin, overlaps } from './register'

/** The day before, `2026-03-31` for `2026-04-01`. */
export function dayBefore(day: string): string {
  const date = parseIsoDate(day)
  return date ? isoDate(addDays(date, -1)) : day
}

/** What keeps something of a provider from beginning on a day: that it is not open then. */
export function faultOfOpenDay({ opened, closed }: OrganisationRecord, from: string): string | null {
  if (opened !== null && from < opened)
    return `It opened on ${sayIsoDay(opened)}. Enter that day or a later one`
  if (closed !== null && from > closed)
    return `Its last day is ${sayIsoDay(closed)}. Enter that day or an earlier one`
  return null
}

/** What keeps a new stretch from following others: that one of them begins on its first day, or later. */
export function faultOfLaterStart(
  others: readonly { readonly who: string; readonly from: string }[],
  from: string,
  does: string,
): string | null {
  const later = others.find((other) => other.from >= from)
  return later ? `${later.who} ${does} from ${sayIsoDay(later.from)} on already. Enter a later day` : null
}

/** What keeps a commissioner from answering from a day on: that somebody does then, and does later. Days on which nobody does are free. */
export function faultOfAnswering(
  own: readonly Pick<Arrangement, 'commissionerName' | 'from' | 'to'>[],
  from: string,
): string | null {
  if (!own.some((each) => isWithin(each, from))) return null
  const others = own.map(({ commissionerName: who, from: begun }) => ({ who, from: begun }))
  return faultOfLaterStart(others, from, 'answers for it')
}

/** Of this provider, and of no other that the same commissioner has. */
export function ofProvider(arrangements: readonly Arrangement[], code: string): readonly Arrangement[] {
  return arrangements.filter(({ providerCode }) => providerCode === code)
}

/** What keeps a closing day from being one. */
export function faultOfClosing(record: OrganisationRecord, closed: string | null): FieldFault | null {
  const at = 'closed'
  const { opened, successor, predecessors } = record
  if (successor)
    return {
      at,
      message: `It merges into ${successor.code} on ${sayIsoDay(successor.from)}, so its last day is the day before. Leave it as it is`,
    }
  if (closed === null) return null
  if (opened !== null && closed < opened)
    return { at, message: `It opened on ${sayIsoDay(opened)}. The last day cannot be before it` }
  const taken = predecessors.find(({ from }) => from > closed)
  if (!taken) return null
  return {
    at,
    message: `${taken.code} merges into it on ${sayIsoDay(taken.from)}. Enter that day or a later one`,
  }
}

/** Whether a commissioner may read on any day of a stretch already. */
export function readsAlready(
  readings: readonly Arrangement[],
  commissioner: string,
  stretch: { readonly from: string; readonly to: string | null },
): Arrangement | null {
  return (
    readings.find((reading) => reading.commissionerCode === commissioner && overlaps(reading, stretch)) ??
    null
  )
}
