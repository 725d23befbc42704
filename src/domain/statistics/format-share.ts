import { sayNumber } from '../say-count'
import { roundHalfUp } from './round-half-up'

/**
 * A share as a percentage with one decimal, rounded half up from the counts themselves, so that no binary fraction decides: 1
 * of 16 is 6.3%, not 6.2%. What is neither nobody nor everybody is never said as 0.0% or 100.0%, but as `<0.1%` or `>99.9%`.
 * Denominator > 0.
 */
export function sayShare(numerator: number, denominator: number): string {
  const tenths = roundHalfUp(numerator, denominator, 3)
  if (tenths === 0 && numerator > 0) return '<0.1%'
  return tenths === 1000 && numerator < denominator ? '>99.9%' : `${sayTenths(tenths)}%`
}

/** A limit of an interval, 0 to 1, said as a share is. */
export function sayLimit(share: number): string {
  return sayShare(share, 1)
}

/** Mean days with one decimal, rounded half up from total and patients; less than 0.1 and more than none is `<0.1`. Patients > 0. */
export function sayMeanDays(totalDays: number, patients: number): string {
  const tenths = roundHalfUp(totalDays, patients, 1)
  return tenths === 0 && totalDays > 0 ? '<0.1' : sayTenths(tenths)
}

/** The same in weeks, `12.0`. */
export function sayMeanWeeks(totalDays: number, patients: number): string {
  return sayMeanDays(totalDays, 7 * patients)
}

/** A mean in days and in weeks, `84.2 days (12.0 weeks)`. */
export function sayMeanWait(totalDays: number, patients: number): string {
  return `${sayMeanDays(totalDays, patients)} days (${sayMeanWeeks(totalDays, patients)} weeks)`
}

/** A limit of an interval of days, said as a mean is. */
export function sayDaysLimit(days: number): string {
  return sayMeanDays(days, 1)
}

function sayTenths(tenths: number): string {
  return `${sayNumber(Math.floor(tenths / 10))}.${tenths % 10}`
}
