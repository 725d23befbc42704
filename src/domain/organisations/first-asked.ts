import { type Period, addQuarters, firstDay, isoDate, lastDay } from '../periods/period'
import { type QuarterAhead, type Timetable, planQuarter } from '../periods/timetable'
import type { OrganisationRecord, Stretch } from './register'

type Quarter = Pick<QuarterAhead, 'period' | 'opensAt' | 'deadlineAt'>

/** What is open, and what comes: from both follows what is asked of whom. */
export interface Asking {
  readonly at: Date
  /** The quarters of which a first version may be handed in now, the oldest first. */
  readonly open: readonly Quarter[]
  readonly timetable: Timetable
  /** The next quarter that opens. */
  readonly next: Period
}

/** So far ahead of its first day a service may be registered. */
const QUARTERS_AHEAD = 12

/**
 * The oldest return that a provider is asked for: of the first quarter that is open now, or comes, on a day of which it is open and
 * somebody answers for it. Null where there is none.
 */
export function firstAsked(record: OrganisationRecord, { open, timetable, next }: Asking): Quarter | null {
  const due = open.find(({ period }) => isServed(record, period))
  if (due) return due
  const ahead = Array.from({ length: QUARTERS_AHEAD }, (_, index) => addQuarters(next, index))
  const period = ahead.find((each) => isServed(record, each))
  return period ? planQuarter(timetable, period) : null
}

function isServed({ code, opened, closed, responsibilities }: OrganisationRecord, period: Period): boolean {
  const quarter = { from: isoDate(firstDay(period)), to: isoDate(lastDay(period)) }
  const days = { from: opened ?? quarter.from, to: closed }
  return responsibilities.some((each) => each.providerCode === code && shareADay([each, days, quarter]))
}

/** Whether there is a day that lies within all of them. */
function shareADay(stretches: readonly Stretch[]): boolean {
  return stretches.every(({ from }) => stretches.every(({ to }) => to === null || from <= to))
}
