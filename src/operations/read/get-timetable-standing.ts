import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { frameworks } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import { addQuarters, periodOfDate } from '@/domain/periods/period'
import { type QuarterAhead, planQuarter } from '@/domain/periods/timetable'
import { type ClockStanding, clockStanding } from '@/domain/timetable/clock-standing'
import { findTimetable } from '@/server/db/timetable'
import { withActor } from '@/server/db/transaction'
import { findLastOpened } from '@/server/db/windows'
import { findWorkerWake } from '@/server/db/worker-wake'

/** How far the timetable of the service is. */
export interface TimetableStanding {
  /** Whether a person has confirmed the rule of every framework, and the worker runs. */
  readonly done: boolean
  /** The frameworks whose rule nobody has confirmed. */
  readonly unconfirmed: readonly string[]
  /** The next quarter to open, of any framework. */
  readonly next: QuarterAhead | null
  readonly clock: ClockStanding
}

/** Null for whoever does not keep the register. A query, and two for each framework. */
export async function getTimetableStanding(actor: Actor, clock?: Date): Promise<TimetableStanding | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const ahead: (QuarterAhead & { readonly framework: string })[] = []
      for (const { code, timetable: shipped } of frameworks) {
        const timetable = await findTimetable(tx, code, shipped)
        const { period: last } = await findLastOpened(tx, code)
        const period = addQuarters(last ?? addQuarters(periodOfDate(londonDate(at)), -2), 1)
        const { opensAt, deadlineAt } = planQuarter(timetable, period)
        ahead.push({ framework: code, period, opensAt, deadlineAt, isExample: timetable.isExample })
      }
      const unconfirmed = ahead.filter(({ isExample }) => isExample).map(({ framework }) => framework)
      const standing = clockStanding(await findWorkerWake(tx))
      return {
        done: unconfirmed.length === 0 && standing.state === 'runs',
        unconfirmed,
        next: ahead.toSorted((left, right) => Number(left.opensAt) - Number(right.opensAt))[0] ?? null,
        clock: standing,
      }
    },
    clock,
  )
}
