import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { londonDate } from '@/domain/periods/london'
import {
  type FinancialYear,
  type Period,
  addQuarters,
  addYears,
  financialYearOf,
  periodOfDate,
} from '@/domain/periods/period'
import { exampleTimetable } from '@/domain/periods/timetable'
import { withActor } from '@/server/db/transaction'
import { openWindows } from './open-windows'

/** How many periods before the last that ended are opened with it. */
interface Back {
  readonly quartersBack: number
  readonly yearsBack: number
}

/**
 * Opens, by the shipped timetable of a framework, the quarter and the year that ended last and so many before them, oldest first, for the
 * demo, which begins with a past. Says which it saw to.
 */
export function openPastWindows(
  framework: Framework,
  { quartersBack, yearsBack }: Back,
  clock?: Date,
): Promise<{ periods: readonly Period[]; years: readonly FinancialYear[] }> {
  return withActor(
    null,
    async ({ tx, at }) => {
      const now = periodOfDate(londonDate(at))
      const periods = countdown(quartersBack).map((back) => addQuarters(now, -1 - back))
      const years = countdown(yearsBack).map((back) => addYears(financialYearOf(now), -1 - back))
      await openWindows({ tx, at }, framework, exampleTimetable(framework.timetable), { periods, years })
      return { periods, years }
    },
    clock,
  )
}

/** `[2, 1, 0]` for 2. */
function countdown(from: number): readonly number[] {
  return Array.from({ length: from + 1 }, (_, index) => from - index)
}
