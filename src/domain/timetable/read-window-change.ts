import type { TypedDate } from '../forms/read-date'
import { sayDate } from '../periods/format'
import { endOfDay, londonDate } from '../periods/london'
import { type CalendarDate, isoDate, parseIsoDate } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { readDays } from './read-days'
import { onceEach } from './read-window-dates'
import type { TimetableFault } from './timetable-failure'

/** What of a window that has opened can still be moved. */
export interface OpenWindow {
  readonly opensAt: Date
  /** `2026-07-30` */
  readonly dataCutOn: string
  readonly deadlineAt: Date
  readonly closesAt: Date
}

export interface Moved {
  readonly deadlineAt: Date
  readonly closesAt: Date
}

const MISSING = { deadline: 'Enter the deadline', closes: 'Enter the day on which it closes' }

/** Where the deadline and the close of an open window move to, or everything that is wrong with what was typed. */
export function readWindowChange(
  typed: { readonly deadline: TypedDate; readonly closes: TypedDate },
  window: OpenWindow,
  today: CalendarDate,
): Result<Moved, readonly TimetableFault[]> {
  const { days, faults } = readDays(typed, MISSING)
  const { deadline, closes } = days
  if (!deadline || !closes) return fail(faults)
  const moved = { deadlineAt: endOfDay(deadline), closesAt: endOfDay(closes) }
  const cut = parseIsoDate(window.dataCutOn)
  const all: TimetableFault[] = [...pastFaults(moved, window, today)]
  if (cut && isoDate(deadline) < isoDate(cut))
    all.push({
      at: 'deadline-day',
      message: `The deadline must be on ${sayDate(cut)}, the day of the data cut, or later`,
    })
  if (isoDate(closes) < isoDate(deadline))
    all.push({ at: 'closes-day', message: 'It must close on the day of the deadline, or later' })
  if (all.length === 0 && isSame(moved, window))
    all.push({ at: 'deadline-day', message: 'Change the deadline or the day on which it closes' })
  return all.length > 0 ? fail(onceEach(all)) : ok(moved)
}

/** What is past is not moved to another day that is past: nobody is late, or shut out, after the fact. */
function pastFaults(moved: Moved, window: OpenWindow, today: CalendarDate): readonly TimetableFault[] {
  const isPast = (name: keyof Moved) =>
    moved[name] < endOfDay(today) && Number(moved[name]) !== Number(window[name])
  const message = 'This must be today or later, or stay as it is'
  return [
    ...(isPast('deadlineAt') ? [{ at: 'deadline-day', message }] : []),
    ...(isPast('closesAt') ? [{ at: 'closes-day', message }] : []),
  ]
}

/** By days: one that was opened to another minute than the end of its day stays that way. */
function isSame(moved: Moved, window: OpenWindow): boolean {
  const day = (at: Date) => isoDate(londonDate(at))
  return day(moved.deadlineAt) === day(window.deadlineAt) && day(moved.closesAt) === day(window.closesAt)
}
