import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { londonDate } from '@/domain/periods/london'
import {
  type FinancialYear,
  type Period,
  addQuarters,
  addYears,
  financialYearOf,
  isoDate,
  periodOfDate,
} from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type ReportingWindow, openWindow } from '@/server/db/windows'
import { queueOpened } from './queue-due-notices'

/** How many periods before the one that is due are opened with it. */
interface Back {
  readonly quartersBack: number
  readonly yearsBack: number
}

/**
 * Opens, by the timetable of a framework, the quarter and the year's declaration that are due today and so many before them, oldest
 * first; each begins a draft for every provider in force. What is open already stays as it is. Says which it saw to.
 */
export function openDueWindows(
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
      for (const period of periods)
        await openAndTell(tx, at, {
          framework: framework.code,
          kind: 'quarter',
          ...framework.timetable.quarter(period),
        })
      for (const year of years) await openYear(tx, at, framework, year)
      return { periods, years }
    },
    clock,
  )
}

/** `[2, 1, 0]` for 2. */
function countdown(from: number): readonly number[] {
  return Array.from({ length: from + 1 }, (_, index) => from - index)
}

/** A year has no registry data to cut; the day on which it opens stands for it. */
async function openYear(tx: Transaction, at: Date, framework: Framework, year: FinancialYear) {
  const window = framework.timetable.year(year)
  const dataCutOn = isoDate(londonDate(window.opensAt))
  await openAndTell(tx, at, { framework: framework.code, kind: 'year', period: year, dataCutOn, ...window })
}

/** Who reports in a window is told when it opens, unless it is past its deadline by then: that is history. */
async function openAndTell(tx: Transaction, at: Date, window: ReportingWindow) {
  const opened = await openWindow(tx, window)
  if (opened > 0 && at <= window.deadlineAt) await queueOpened(tx, at, window)
}
