import { type CalendarDate, addDays } from './period'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
})

function londonParts(instant: Date): Record<string, number> {
  return Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
}

/** The calendar date in London at an instant. */
export function londonDate(instant: Date): CalendarDate {
  const { year = 0, month = 0, day = 0 } = londonParts(instant)
  return { year, month, day }
}

/** The instant at which a day begins in London: midnight UTC in winter, 23:00 UTC of the day before in summer. */
export function startOfDay({ year, month, day }: CalendarDate): Date {
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const hour = londonParts(midnight)['hour'] ?? 0
  return new Date(midnight.getTime() - hour * 3_600_000)
}

/** The last instant that still belongs to a day in London, to the millisecond. */
export function endOfDay(date: CalendarDate): Date {
  return new Date(startOfDay(addDays(date, 1)).getTime() - 1)
}

/** Whether it is the last instant of a day in London. */
export function isEndOfDay(instant: Date): boolean {
  return endOfDay(londonDate(instant)).getTime() === instant.getTime()
}

/**
 * The last instant, to the millisecond, of a minute that the clocks in London show: the later one where they show it twice, null where
 * they leap over it or never show it.
 */
export function endOfMinute(
  { year, month, day }: CalendarDate,
  { hour, minute }: { readonly hour: number; readonly minute: number },
): Date | null {
  const asWritten = Date.UTC(year, month - 1, day, hour, minute)
  const wanted = new Date(asWritten).toISOString().slice(0, 16)
  const shown = [asWritten, asWritten - 3_600_000].map((time) => new Date(time + 59_999))
  return shown.find((instant) => writeLondonMinute(instant) === wanted) ?? null
}

/** What the clocks in London show: `2026-07-17T14:05`. */
export function writeLondonMinute(instant: Date): string {
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = londonParts(instant)
  const [date, time] = [
    [year, month, day],
    [hour, minute],
  ].map((parts) =>
    parts.map((part, place) => String(part).padStart(place === 0 && parts.length === 3 ? 4 : 2, '0')),
  )
  return `${date?.join('-')}T${time?.join(':')}`
}
