import type { TypedDate } from '../forms/read-date'
import { sayDate } from '../periods/format'
import { endOfDay, londonDate } from '../periods/london'
import { type CalendarDate, addDays, isoDate } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { readDays } from './read-days'
import type { TimetableFault } from './timetable-failure'

/** No more time than this is given at once, in days: a year is not moved by a slip of the hand. */
const LONGEST = 366

/**
 * Until the end of which day somebody is given more time, or what is wrong with what was typed: it is after `since`, until when they have time
 * anyway, and not over yet. `what` says what that is: `the deadline`.
 */
export function readUntil(
  typed: TypedDate,
  { since, what, today }: { readonly since: Date; readonly what: string; readonly today: CalendarDate },
): Result<Date, readonly TimetableFault[]> {
  const { days, faults } = readDays({ until: typed }, { until: 'Enter the last day' })
  if (!days.until) return fail(faults)
  const refuse = (message: string) => fail([{ at: 'until-day', message }])
  const day = londonDate(since)
  if (isoDate(days.until) <= isoDate(day)) return refuse(`This must be after ${sayDate(day)}, ${what}`)
  if (isoDate(days.until) < isoDate(today)) return refuse('This must be today or later')
  const latest = addDays(isoDate(today) > isoDate(day) ? today : day, LONGEST)
  if (isoDate(days.until) > isoDate(latest)) return refuse(`This must be ${sayDate(latest)} at the latest`)
  return ok(endOfDay(days.until))
}
