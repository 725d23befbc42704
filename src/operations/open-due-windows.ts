import 'server-only'
import { framework } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import { type Period, addQuarters, periodOfDate } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/window'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'

/**
 * Opens, by the example timetable, the quarter that is due today and so many before it, oldest first; each begins a draft
 * for every provider in force. What is open already stays as it is. Says which periods it saw to.
 */
export function openDueWindows({ quartersBack }: { quartersBack: number }, clock?: Date): Promise<Period[]> {
  return withActor(
    null,
    async ({ tx, at }) => {
      const due = addQuarters(periodOfDate(londonDate(at)), -1)
      const periods = Array.from({ length: quartersBack + 1 }, (_, back) =>
        addQuarters(due, back - quartersBack),
      )
      for (const period of periods)
        await openWindow(tx, { framework: framework.code, kind: 'quarter', ...exampleWindow(period) })
      return periods
    },
    clock,
  )
}
