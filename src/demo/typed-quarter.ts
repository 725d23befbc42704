import { fieldId } from '@/domain/catalogue/field-id'
import { type CalendarDate, type Period, addDays, lastDay } from '@/domain/periods/period'
import type { Typed } from '@/domain/forms/read-boxes'
import type { TypedLines } from './draw-quarter'

/** One quarter as it is posted, by the names of the boxes, with the days of the registry extracts. */
export function typedQuarter(lines: TypedLines, period: Period): Typed {
  const boxes = Object.entries(lines).flatMap(([code, line]) =>
    Object.entries(line).map(([field, typed]) => [fieldId(code, field), typed] as const),
  )
  const extract = sayTyped(addDays(lastDay(period), 20))
  return {
    'about.neuromodulationExtract': extract,
    ...('102' in lines ? { 'about.cordotomyExtract': extract } : {}),
    ...Object.fromEntries(boxes),
  }
}

function sayTyped({ year, month, day }: CalendarDate): string {
  return `${day}/${month}/${year}`
}
