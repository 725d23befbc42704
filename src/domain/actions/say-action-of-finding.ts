import { actionHref } from '../addresses/actions'
import { type Action, standingOf } from './action'
import { extents } from './say-action'

/** An action as its finding names it: `Action 3: partially met`, and where it is read. */
export function toActionOfFinding(action: Action): { readonly text: string; readonly href: string } {
  const { completed } = standingOf(action)
  const stands = completed ? extents[completed.extent].toLowerCase() : 'going on'
  return { text: `Action ${action.number}: ${stands}`, href: actionHref(action) }
}
