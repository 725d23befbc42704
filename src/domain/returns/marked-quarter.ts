import type { Period } from '../periods/period'
import { type Span, lastQuarterOf, quartersOf } from '../periods/span'
import type { ReportedPeriod } from './provider-returns'

/** The quarter whose marks over time stand beside a span: the latest of it of which at least half came, else its last. */
export function markedQuarter(span: Span, periods: readonly ReportedPeriod[]): Period {
  const own = quartersOf(span)
  const came = periods.filter((each) => own.includes(each.period) && isMostlyReceived(each))
  return (
    came
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? lastQuarterOf(span)
  )
}

/** Returns that came, of those that were asked for or are to be. */
export interface Received {
  readonly count: number
  readonly of: number
}

/** Whether enough came for anybody to be compared: half of the returns of the span that are due, or would be. */
export function isEnoughReceived({ count, of }: Received): boolean {
  return count > 0 && count * 2 >= of
}

/** Whether at least half of the returns of a quarter came. */
export function isMostlyReceived({ submitted, expected }: ReportedPeriod): boolean {
  return isEnoughReceived({ count: submitted, of: expected })
}
