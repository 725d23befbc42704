import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { type FinancialYear, type Period, isoDate } from '@/domain/periods/period'
import { type Timetable, type WindowDates, plannedDates } from '@/domain/periods/timetable'
import { fail, ok } from '@/domain/result'
import type { PostedRule } from '@/domain/timetable/posted-timetable-schema'
import { readRule, windowsAhead } from '@/domain/timetable/read-rule'
import { readTimetableReason } from '@/domain/timetable/read-timetable-reason'
import { changedElsewhere } from '@/domain/timetable/timetable-failure'
import { recordRule } from '@/server/db/timetable-changes'
import { type Changed, changeTimetable, refusedBy } from './change-timetable'
import { findPlan } from './find-plan'

/** How the days of a window ahead stand, and how they would be. */
export interface Moving {
  readonly of: Period | FinancialYear
  readonly before: WindowDates
  readonly after: WindowDates
  readonly isMoved: boolean
}

/**
 * Shows what another rule would do to the windows ahead, and with `save` records it: for all that have not opened and for which nothing else was
 * set. Refuses one that would break any of the next eight quarters or two years, and says which.
 */
export function recordTimetableRule(
  actor: Actor,
  posted: PostedRule,
  clock?: Date,
): Promise<Changed<readonly Moving[]>> {
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const { standing, ahead } = await findPlan(tx, frameworkOf(posted.framework), at)
      const rule = readRule(typedRule(posted), standing, ahead)
      const reason = reasonOf(posted)
      if (!rule.ok || !reason.ok) return refusedBy(rule, reason)
      const moving = windowsAhead(ahead).map((of) =>
        movingOf(of, standing, { ...standing, rule: rule.value }),
      )
      if (posted.then === 'show') return ok(moving)
      const change = { seen: posted.seen, rule: rule.value, reason: reason.value, at }
      return (await recordRule(tx, posted.framework, change)) ? ok(moving) : fail(changedElsewhere)
    },
    clock,
  )
}

function typedRule(posted: PostedRule) {
  const { dataCutDays, deadlineDays, closeDays } = posted
  return {
    ...{ dataCutDays, deadlineDays, closeDays },
    yearOpens: [posted['yearOpens-day'], posted['yearOpens-month']],
    yearDeadline: [posted['yearDeadline-day'], posted['yearDeadline-month']],
    yearCloses: [posted['yearCloses-day'], posted['yearCloses-month']],
  } as const
}

/** It is asked for with everything else, so that nobody is told of it only after they have seen what follows. */
function reasonOf({ reason }: PostedRule) {
  const read = readTimetableReason(reason, 'change')
  return read.ok ? read : fail([{ at: 'reason', message: read.failure }])
}

function movingOf(of: Period | FinancialYear, before: Timetable, after: Timetable): Moving {
  const dates = { before: plannedDates(before, of), after: plannedDates(after, of) }
  return { of, ...dates, isMoved: written(dates.before) !== written(dates.after) }
}

function written({ opensOn, dataCutOn, deadlineOn, closesOn }: WindowDates): string {
  return [opensOn, dataCutOn, deadlineOn, closesOn].map(isoDate).join()
}
