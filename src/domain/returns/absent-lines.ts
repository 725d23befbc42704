import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Period } from '../periods/period'
import { punctualityOf } from './compliance'
import { isApplicable } from './service-profile'
import { type ServiceRecord, isInService, ownDeadline } from './service-record'

/** What stands where a provider has no line of a quarter. */
export interface Absence {
  readonly state: 'missing' | 'not-offered' | 'not-due'
  /** Whether a line is to be there in the end: of a quarter to come it is, of one before the provider opened it is not. */
  readonly isExpected: boolean
}

/** Says what stands for a line of which nothing was submitted. */
export type AbsenceOf = (indicator: QuarterlyIndicator, period: Period) => Absence

/** What decides it. */
export interface ReturnTerms {
  readonly framework: Framework
  readonly record: ServiceRecord
  /** Null where the quarter has no window, and so cannot be reported. */
  readonly deadlineOf: (period: Period) => Date | null
  /** The first quarter that has a window; of none before it anybody was asked for a return. */
  readonly since?: Period | undefined
  readonly at: Date
}

/** Whether a provider was asked for a quarter, or is to be: nobody before the first window, and none out of service. */
export function isAskedFor(
  { record, since }: Pick<ReturnTerms, 'record' | 'since'>,
  period: Period,
): boolean {
  return (since === undefined || period >= since) && isInService(record, period)
}

/**
 * The one answer for a line that is not there. Nobody is asked for a quarter before the first window, one in which the
 * provider was not in service, or in which the line was not defined; then the profile decides, whether or not a return came; then the deadline.
 */
export function absenceUnder(terms: ReturnTerms): AbsenceOf {
  const { framework, record, deadlineOf, at } = terms
  return (indicator, period) => {
    const isDefined = quarterlyIndicators(period, framework).some(({ code }) => code === indicator.code)
    if (!isDefined || !isAskedFor(terms, period)) return { state: 'not-due', isExpected: false }
    if (!isApplicable(indicator, record.profile, period)) return { state: 'not-offered', isExpected: false }
    const deadlineAt = ownDeadline(record, period, deadlineOf(period))
    const quarter = { submitted: null, deadlineAt, isAsked: true }
    const isOver = punctualityOf(quarter, at) === 'overdue'
    return { state: isOver ? 'missing' : 'not-due', isExpected: true }
  }
}

/** Where every quarter is over and everything was to come: of nothing submitted all is missing. */
export const allMissing: AbsenceOf = () => ({ state: 'missing', isExpected: true })
