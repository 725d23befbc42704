import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { londonDate } from '@/domain/periods/london'
import { type Period, addQuarters, periodOfDate } from '@/domain/periods/period'
import { type QuarterAhead, type Timetable, planQuarter } from '@/domain/periods/timetable'
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
  /** The last quarter that opened and can still be handed in, of any framework. */
  readonly open: QuarterAhead | null
  /** The next quarter to open, of any framework. */
  readonly next: QuarterAhead | null
  readonly clock: ClockStanding
}

/** Whether the timetable is confirmed, what opens next and whether the worker runs. A query, and one for each framework. */
export async function readTimetableStanding(tx: Transaction, at: Date): Promise<TimetableStanding> {
  const opened: QuarterAhead[] = []
  const ahead: (QuarterAhead & { readonly framework: string })[] = []
  for (const framework of frameworks) {
    const { timetable, last } = await findTimetableAndLast(tx, framework)
    if (last) opened.push(...stillOpen(timetable, last, at))
    const period = addQuarters(last ?? addQuarters(periodOfDate(londonDate(at)), -2), 1)
    const { opensAt, deadlineAt } = planQuarter(timetable, period)
    ahead.push({ framework: framework.code, period, opensAt, deadlineAt, isExample: timetable.isExample })
  }
  const unconfirmed = ahead.filter(({ isExample }) => isExample).map(({ framework }) => framework)
  const clock = clockStanding(await findWorkerWake(tx))
  return {
    done: unconfirmed.length === 0 && clock.state === 'runs',
    unconfirmed,
    open: opened[0] ?? null,
    next: ahead.toSorted((left, right) => Number(left.opensAt) - Number(right.opensAt))[0] ?? null,
    clock,
  }
}

function stillOpen(timetable: Timetable, period: Period, at: Date): readonly QuarterAhead[] {
  const { opensAt, deadlineAt, closesAt } = planQuarter(timetable, period)
  return at <= closesAt ? [{ period, opensAt, deadlineAt, isExample: timetable.isExample }] : []
}
