import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { sayDate } from '../periods/format'
import { londonDate } from '../periods/london'
import { firstDay, isoDate } from '../periods/period'
import { type Finding, error } from '../forms/finding'
import { findingsOf } from './findings'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import type { Rulebook } from './resolve-lines'

/** Everything that can be said about a draft on a day: its figures, and its dates against that day. */
export function draftFindings(
  rulebook: Rulebook,
  key: ReturnKey,
  answers: Answers,
  at: Date,
): readonly Finding[] {
  return [...extractDates(rulebook.framework, key, answers, at), ...findingsOf(rulebook, key, answers)]
}

/** C16: an extract is taken in the quarter or after it, and on no day that is yet to come. */
function extractDates(
  { aboutReturn: { code, fields } }: Framework,
  { period }: ReturnKey,
  answers: Answers,
  at: Date,
): readonly Finding[] {
  const [first, today] = [firstDay(period), londonDate(at)]
  return Object.entries(lineOf(answers, code).figures).flatMap(([name, day]) => {
    if (typeof day !== 'string' || fields[name]?.type !== 'date') return []
    if (day > isoDate(today))
      return [
        error(
          'C16',
          fieldId(code, name),
          'This day is yet to come. Enter the day on which the figures were taken',
        ),
      ]
    if (day >= isoDate(first)) return []
    const message = `This is before the quarter began on ${sayDate(first)}. Enter the day on which its figures were taken`
    return [error('C16', fieldId(code, name), message)]
  })
}
