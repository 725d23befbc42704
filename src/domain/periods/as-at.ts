import { sayDay, sayMoment } from './format'
import { endOfDay, endOfMinute, isEndOfDay, londonDate, writeLondonMinute } from './london'

/** Why nothing is shown as it was at a moment. */
export type MomentRefusal = 'malformed' | 'repeated' | 'before-service' | 'future'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MINUTE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const EXACT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/

/**
 * The last instant that an address means by `at`, to the millisecond: a day in London (`2026-07-17`) to its end, a minute in London
 * (`2026-07-17T14:05`) to its end, the later of both where the clocks go back, or an exact instant (`2026-07-17T13:05:10.250Z`); null for
 * any other text, and for days and minutes that there never were. So all that was recorded on that day, or in that minute, is included.
 */
export function parseMoment(text: string): Date | null {
  if (EXACT.test(text)) return ofText(text)
  const [, year, month, day, hour, minute] = MINUTE.exec(text) ?? DAY.exec(text) ?? []
  if (!year) return null
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const isDay = hour === undefined
  const found = isDay ? endOfDay(date) : endOfMinute(date, { hour: Number(hour), minute: Number(minute) })
  // A day or a minute that there never was would be taken for the one that follows it.
  return found && writeLondonMinute(found).slice(0, text.length) === text ? found : null
}

function ofText(text: string): Date | null {
  const instant = new Date(text)
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 19))
  return isReal ? instant : null
}

/** How an address names a moment: the shortest of the texts that mean it. */
export function writeMoment(at: Date): string {
  const minute = writeLondonMinute(at)
  if (isEndOfDay(at)) return minute.slice(0, 10)
  const [date, time] = [
    londonDate(at),
    { hour: Number(minute.slice(11, 13)), minute: Number(minute.slice(14)) },
  ]
  return endOfMinute(date, time)?.getTime() === at.getTime() ? minute : at.toISOString()
}

/** `the end of 17 July 2026`, `17 July 2026 at 14:05`. */
export function sayAsAt(at: Date): string {
  return isEndOfDay(at) ? `the end of ${sayDay(at)}` : sayMoment(at)
}
