import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import { fail, ok } from '@/domain/result'
import { type PostedMove, dateIn } from '@/domain/timetable/posted-timetable-schema'
import { readWindowChange } from '@/domain/timetable/read-window-change'
import { changedElsewhere } from '@/domain/timetable/timetable-failure'
import { changeWindow as store } from '@/server/db/timetable-changes'
import { findOpened } from '@/server/db/windows'
import { type Changed, changeTimetable, refusedBy } from './change-timetable'
import { reasonAt } from './plan-window'

/** Moves the deadline and the close of a window that has opened, with a reason; what it was is kept. */
export function changeWindow(actor: Actor, posted: PostedMove, clock?: Date): Promise<Changed> {
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const { code } = frameworkOf(posted.window.framework)
      const window = await findOpened(tx, code, posted.window.period)
      if (!window) return fail({ kind: 'not-found' })
      const typed = { deadline: dateIn(posted, 'deadline'), closes: dateIn(posted, 'closes') }
      const moved = readWindowChange(typed, window, londonDate(at))
      const reason = reasonAt(posted.reason, 'change')
      if (!moved.ok || !reason.ok) return refusedBy(moved, reason)
      const seen = { deadlineAt: posted.seenDeadline, closesAt: posted.seenCloses }
      const change = { seen, moved: moved.value, reason: reason.value, at }
      return (await store(tx, posted.window, change)) ? ok(null) : fail(changedElsewhere)
    },
    clock,
  )
}
