import { type TypedDate, readDate } from '../forms/read-date'
import { type CalendarDate, parseIsoDate } from '../periods/period'
import type { TimetableFault } from './timetable-failure'

/** The days that stand in the date boxes of a form, by their names; those that cannot be read are among the faults. */
export interface ReadDays<Name extends string> {
  readonly days: Readonly<Partial<Record<Name, CalendarDate>>>
  readonly faults: readonly TimetableFault[]
}

/** Reads each of these dates; none may be left out. `missing` says what to enter. */
export function readDays<Name extends string>(
  typed: Readonly<Record<Name, TypedDate>>,
  missing: Readonly<Record<Name, string>>,
): ReadDays<Name> {
  const days: Partial<Record<Name, CalendarDate>> = {}
  const faults: TimetableFault[] = []
  for (const name of Object.keys(missing) as Name[]) {
    const read = readDate(typed[name])
    const day = read.ok && read.value !== null ? parseIsoDate(read.value) : null
    if (day) days[name] = day
    else faults.push({ at: `${name}-day`, message: read.ok ? missing[name] : read.failure })
  }
  return { days, faults }
}
