import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import { addQuarters, periodOfDate } from '@/domain/periods/period'
import { type QuarterAhead, planQuarter } from '@/domain/periods/timetable'
import { type ClockStanding, clockStanding } from '@/domain/timetable/clock-standing'
import type { Transaction } from '@/server/db/client'
import { findTimetableAndLast } from '@/server/db/timetable'
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

/** Whether the timetable is confirmed, what opens next and whether the worker runs. A query, and one for each framework. */
export async function readTimetableStanding(tx: Transaction, at: Date): Promise<TimetableStanding> {
  const ahead: (QuarterAhead & { readonly framework: string })[] = []
  for (const framework of frameworks) {
    const { timetable, last } = await findTimetableAndLast(tx, framework)
    const period = addQuarters(last ?? addQuarters(periodOfDate(londonDate(at)), -2), 1)
    const { opensAt, deadlineAt } = planQuarter(timetable, period)
    ahead.push({ framework: framework.code, period, opensAt, deadlineAt, isExample: timetable.isExample })
  }
  const unconfirmed = ahead.filter(({ isExample }) => isExample).map(({ framework }) => framework)
  const clock = clockStanding(await findWorkerWake(tx))
  return {
    done: unconfirmed.length === 0 && clock.state === 'runs',
    unconfirmed,
    next: ahead.toSorted((left, right) => Number(left.opensAt) - Number(right.opensAt))[0] ?? null,
    clock,
  }
}
