import { sayMeanDays, sayShare } from '../statistics/format-share'
import { sayCount } from '../say-count'

/** What counts come to, as every table says it: `60.0%`, `84.2 days`. Whole numbers, denominator > 0. */
export function sayQuotient(numerator: number, denominator: number, unit: 'share' | 'days'): string {
  return unit === 'share' ? sayShare(numerator, denominator) : `${sayMeanDays(numerator, denominator)} days`
}

/** `1 event`, `3 events`, `2.5 events`. */
export function sayEvents(count: number): string {
  return sayCount(count, 'event')
}
