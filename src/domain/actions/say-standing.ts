import { sayDueParts } from '../periods/days-left'
import { sayDay } from '../periods/format'
import type { ActionStanding } from './action'
import { extents } from './say-action'

/** How an action stands in few words, `3 days overdue` or `Partially met`, and the day: `was due by 31 March 2026`, `5 May 2026`. */
export function sayStanding(
  { completed, dueOn }: ActionStanding,
  at: Date,
): { readonly stands: string; readonly day: string } {
  if (completed) return { stands: extents[completed.extent], day: sayDay(completed.at) }
  const { left, day } = sayDueParts(dueOn, at)
  return { stands: left, day }
}
