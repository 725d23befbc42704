import { groupBy } from '../group-by'
import type { Period } from '../periods/period'
import type { EarlierLine } from '../returns/history'

/** A line of a quarter that was submitted here, or that somebody vouches for of the time before. */
export interface HistoryLine extends EarlierLine {
  readonly isVouched: boolean
}

/** What one provider reported under a framework, by the code of the line, the earliest quarter first. Never changed once it is made. */
export type ProviderHistory = ReadonlyMap<string, readonly HistoryLine[]>

const submitted = new WeakMap<ProviderHistory, ReadonlyMap<Period, readonly HistoryLine[]>>()

/** What was submitted of each quarter, put together once for the same history: a page shows a few quarters of many. */
export function submittedBy(history: ProviderHistory): ReadonlyMap<Period, readonly HistoryLine[]> {
  const known = submitted.get(history)
  if (known) return known
  const own = [...history.values()].flatMap((lines) => lines.filter(({ isVouched }) => !isVouched))
  const found = groupBy(own, ({ period }) => period)
  submitted.set(history, found)
  return found
}
