import type { TypedDate } from '../forms/read-date'
import { type CalendarDate, isoDate } from '../periods/period'
import { type Timetable, type WindowDates, isPeriod } from '../periods/timetable'
import { type Result, fail, ok } from '../result'
import { neighbourFaults, orderFaults } from './plan-faults'
import { readDays } from './read-days'
import type { TimetableFault } from './timetable-failure'
import type { WindowKey } from './window-id'

/** The days of a window to come, as typed. A year has no data cut: the day on which it opens stands for it. */
export interface TypedWindow {
  readonly opens: TypedDate
  readonly dataCut: TypedDate
  readonly deadline: TypedDate
  readonly closes: TypedDate
}

const MISSING = {
  opens: 'Enter the day on which it opens',
  dataCut: 'Enter the day of the registry data cut',
  deadline: 'Enter the deadline',
  closes: 'Enter the day on which it closes',
}
const { dataCut: _, ...MISSING_OF_YEAR } = MISSING

/** The days that were typed for a window to come, or everything that is wrong with them. `today` is the day in London. */
export function readWindowDates(
  typed: TypedWindow,
  {
    key: { period },
    timetable,
    today,
  }: { readonly key: WindowKey; readonly timetable: Timetable; readonly today: CalendarDate },
): Result<WindowDates, readonly TimetableFault[]> {
  const { days, faults } = readDays(typed, isPeriod(period) ? MISSING : (MISSING_OF_YEAR as typeof MISSING))
  const { opens, deadline, closes, dataCut = isPeriod(period) ? undefined : opens } = days
  if (!opens || !dataCut || !deadline || !closes) return fail(faults)
  const dates = { opensOn: opens, dataCutOn: dataCut, deadlineOn: deadline, closesOn: closes }
  const set = new Map([...timetable.set, [period, dates]])
  const all = [
    ...pastFaults(dates, today),
    ...orderFaults(period, dates),
    ...neighbourFaults({ ...timetable, set }, period),
  ]
  return all.length > 0 ? fail(onceEach(all)) : ok(dates)
}

function pastFaults({ opensOn }: WindowDates, today: CalendarDate): readonly TimetableFault[] {
  if (isoDate(opensOn) >= isoDate(today)) return []
  return [{ at: 'opens-day', message: 'It has not opened yet, so this must be today or later' }]
}

/** One fault a box is enough to mend it by. */
export function onceEach(faults: readonly TimetableFault[]): readonly TimetableFault[] {
  return faults.filter(({ at }, index) => faults.findIndex((each) => each.at === at) === index)
}
