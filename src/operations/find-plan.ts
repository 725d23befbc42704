import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { londonDate } from '@/domain/periods/london'
import {
  addDays,
  addQuarters,
  addYears,
  financialYearOf,
  isoDate,
  parseIsoDate,
  periodOfDate,
} from '@/domain/periods/period'
import { type Timetable, type WindowDates, isPeriod } from '@/domain/periods/timetable'
import type { Ahead } from '@/domain/timetable/read-rule'
import type { Transaction } from '@/server/db/client'
import { findTimetable } from '@/server/db/timetable'
import { type WindowCounts, listWindowCounts } from '@/server/db/window-counts'

/** How long a window that has closed is still shown, in days: the last two quarters, and the last year. */
const SHOWN_DAYS = 185

/** The timetable of a framework as it stands: what was decided, and which windows have opened. */
export interface Plan {
  readonly timetable: Timetable
  /** The same, in which each window that has opened has the days it was opened with, or moved to. */
  readonly standing: Timetable
  readonly opened: readonly WindowCounts[]
  readonly ahead: Ahead
}

/** Two queries, both for an administrator alone. */
export async function findPlan(tx: Transaction, framework: Framework, at: Date): Promise<Plan> {
  const timetable = await findTimetable(tx, framework.code, framework.timetable)
  const since = isoDate(addDays(londonDate(at), -SHOWN_DAYS))
  const opened = await listWindowCounts(tx, framework.code, since, at)
  const own = opened.flatMap((window): [string, WindowDates][] => {
    const dates = datesOf(window)
    return dates ? [[window.period, dates]] : []
  })
  const standing = { ...timetable, set: new Map([...timetable.set, ...own]) }
  return { timetable, standing, opened, ahead: aheadOf(opened, at) }
}

function datesOf({ opensAt, dataCutOn, deadlineAt, closesAt }: WindowCounts): WindowDates | null {
  const dataCut = parseIsoDate(dataCutOn)
  return (
    dataCut && {
      opensOn: londonDate(opensAt),
      dataCutOn: dataCut,
      deadlineOn: londonDate(deadlineAt),
      closesOn: londonDate(closesAt),
    }
  )
}

function aheadOf(opened: readonly WindowCounts[], at: Date): Ahead {
  const now = periodOfDate(londonDate(at))
  const periods = opened.map(({ period }) => period)
  const quarter = periods.filter(isPeriod).toSorted().at(-1)
  const year = periods
    .flatMap((each) => (isPeriod(each) ? [] : [each]))
    .toSorted()
    .at(-1)
  return {
    period: quarter ? addQuarters(quarter, 1) : addQuarters(now, -1),
    year: year ? addYears(year, 1) : addYears(financialYearOf(now), -1),
  }
}
