import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import type { WindowDates } from '@/domain/periods/timetable'
import { type Result, fail, ok } from '@/domain/result'
import { neighbourFaults } from '@/domain/timetable/plan-faults'
import { type PostedPlan, dateIn } from '@/domain/timetable/posted-timetable-schema'
import { readTimetableReason } from '@/domain/timetable/read-timetable-reason'
import { readWindowDates } from '@/domain/timetable/read-window-dates'
import { type TimetableFault, changedElsewhere } from '@/domain/timetable/timetable-failure'
import { planWindow as store } from '@/server/db/timetable-changes'
import { type Changed, changeTimetable, refusedBy } from './change-timetable'
import { type Plan, findPlan } from './find-plan'

/** Sets the days of a window that has not opened, or lets the rule say them again, with a reason. */
export function planWindow(actor: Actor, posted: PostedPlan, clock?: Date): Promise<Changed> {
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const plan = await findPlan(tx, frameworkOf(posted.window.framework), at)
      const dates = readDates(posted, plan, at)
      const reason = reasonAt(posted.reason, 'change')
      if (!dates.ok || !reason.ok) return refusedBy(dates, reason)
      const change = { seen: posted.seen, dates: dates.value, reason: reason.value, at }
      return (await store(tx, posted.window, change)) ? ok(null) : fail(changedElsewhere)
    },
    clock,
  )
}

function readDates(
  posted: PostedPlan,
  { standing }: Plan,
  at: Date,
): Result<WindowDates | null, readonly TimetableFault[]> {
  const { window: key, by } = posted
  if (by === '') return fail([{ at: 'by', message: 'Choose who says the days of this window' }])
  if (by === 'dates') {
    const typed = {
      ...{ opens: dateIn(posted, 'opens'), dataCut: dateIn(posted, 'dataCut') },
      ...{ deadline: dateIn(posted, 'deadline'), closes: dateIn(posted, 'closes') },
    }
    return readWindowDates(typed, { key, timetable: standing, today: londonDate(at) })
  }
  const set = new Map([...standing.set].filter(([period]) => period !== key.period))
  const [fault] = neighbourFaults({ ...standing, set }, key.period)
  return fault ? fail([{ at: 'by', message: fault.message }]) : ok(null)
}

/** The reason that was typed, or what is wrong with it at its box. */
export function reasonAt(
  typed: string,
  of: Parameters<typeof readTimetableReason>[1],
): Result<string, readonly TimetableFault[]> {
  const read = readTimetableReason(typed, of)
  return read.ok ? read : fail([{ at: 'reason', message: read.failure }])
}
