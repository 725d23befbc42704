import { fieldId } from '../catalogue/field-id'
import { textIn } from '../kinds/field'
import { saySpan, sayDate, sayYear } from '../periods/format'
import {
  type CalendarDate,
  type Period,
  financialYearOf,
  parseIsoDate,
  periodOfDate,
  periodsOf,
} from '../periods/period'
import type { Finding } from '../forms/finding'
import { meetingNames } from './declaration-boxes'
import { declarationFinding } from './declaration-finding'
import type { DraftUnderRules, LineUnderRules } from './draft-under-rules'

interface Meeting {
  readonly box: string
  /** Null where the box is blank. */
  readonly day: CalendarDate | null
}

/** The days of meetings against the declared year and its quarters. */
export function meetingFindings(
  draft: DraftUnderRules,
  { indicator, line }: LineUnderRules,
): readonly Finding[] {
  if (!indicator.meetings) return []
  const figures = draft.parts[indicator.code] ?? {}
  const meetings = meetingNames(indicator.meetings.atMost).map((name) => ({
    box: fieldId(indicator.code, name),
    day: parseIsoDate(textIn(figures, name) ?? ''),
  }))
  const claimed = line.ticked.includes(indicator.meetings.criterion)
  return [...outside(draft, meetings), ...(claimed ? quartersWithout(draft, meetings) : [])]
}

/** S11 */
function outside({ year }: DraftUnderRules, meetings: readonly Meeting[]): Finding[] {
  return meetings.flatMap(({ box, day }) => {
    if (!day || financialYearOf(periodOfDate(day)) === year) return []
    const message =
      `${sayDate(day)} is not in the declared year, ${sayYear(year)}. ` + 'Correct the date, or clear it'
    return [declarationFinding('S11', box, message)]
  })
}

/** S12: said once, where the next date would be typed. */
function quartersWithout({ year }: DraftUnderRules, meetings: readonly Meeting[]): Finding[] {
  const held = meetings.flatMap(({ day }) => (day ? [periodOfDate(day)] : []))
  const without = periodsOf(year).filter((period) => !held.includes(period))
  const place = meetings.find(({ day }) => day === null) ?? meetings[0]
  if (without.length === 0 || !place) return []
  const message =
    `No meeting is given for ${saySpans(without)}. One in each quarter is needed, however many there were in ` +
    'another. Enter a date for each, or untick the criterion about the dates of meetings'
  return [declarationFinding('S12', place.box, message)]
}

/** `April to June 2025, July to September 2025 or January to March 2026`. */
function saySpans(periods: readonly Period[]): string {
  const spans = periods.map(saySpan)
  return [spans.slice(0, -1).join(', '), ...spans.slice(-1)].filter((part) => part !== '').join(' or ')
}
