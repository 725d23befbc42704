import { sayPeriod } from '../periods/format'
import { indicatorOfCriterion } from './criterion'
import type { QuerySubject } from './query'

/** What a query is about: `106 of Quarter 2 of 2026-27`, `004 of the declaration for 2026-27`. */
export function saySubject(subject: QuerySubject): string {
  return subject.kind === 'figure'
    ? `${subject.indicator} of ${sayPeriod(subject.period)}`
    : `${indicatorOfCriterion(subject.criterion)} of the declaration for ${subject.year}`
}
