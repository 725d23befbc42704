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
