import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { dueWindows } from '@/domain/periods/due-windows'
import { findTimetable } from '@/server/db/timetable'
import { withActor } from '@/server/db/transaction'
import { claimOpening, findLastOpened, listOpenWindows } from '@/server/db/windows'
import { openAndTell, openWindows } from './open-windows'

/**
 * Opens, by the stored timetable of a framework, every quarter and year that is due and is not open yet, oldest first, and begins in open ones
 * what a provider owes who came since. All of it or nothing, and only one at a time: whoever finds another at it leaves it to them. What
 * fell due while nobody was awake is caught up with.
 */
export function openDueWindows(framework: Framework, clock?: Date): Promise<void> {
  return withActor(
    null,
    async ({ tx, at }) => {
      if (!(await claimOpening(tx, framework.code))) return
      for (const window of await listOpenWindows(tx, framework.code, at)) await openAndTell(tx, at, window)
      const timetable = await findTimetable(tx, framework.code, framework.timetable)
      const last = await findLastOpened(tx, framework.code)
      await openWindows({ tx, at }, framework, timetable, dueWindows(timetable, last, at))
    },
    clock,
  )
}
