import { sayNumber } from '../say-count'
import type { CompanionShare } from '../catalogue/companions'
import { sayLimit, sayShare } from '../statistics/format-share'
import { wilsonInterval } from '../statistics/wilson-interval'

/** `30 of 40 is 75.0% (95% interval 59.8% to 85.8%)`. */
export function sayCompanion({ part, whole }: CompanionShare): string {
  const { lower = 0, upper = 1 } = wilsonInterval(part, whole) ?? {}
  const counts = `${sayNumber(part)} of ${sayNumber(whole)}`
  return `${counts} is ${sayShare(part, whole)} (95% interval ${sayLimit(lower)} to ${sayLimit(upper)})`
}
