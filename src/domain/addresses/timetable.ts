import { UNPREFIXED } from '../catalogue/framework-code'
import { type WindowKey, windowId } from '../timetable/window-id'
import { timetableHref } from './admin'

/** The timetable of a framework. */
export function timetableOfHref(framework: string): string {
  return framework === UNPREFIXED ? timetableHref() : `${timetableHref()}?framework=${framework}`
}

/** Where its rule is changed. */
export function timetableRuleHref(framework: string): string {
  return `${timetableHref()}/rule${framework === UNPREFIXED ? '' : `?framework=${framework}`}`
}

/** One window: what holds for it, and what can be done. `done` is what has just been done, and is said there. */
export function windowHref(key: WindowKey, done?: WindowChange): string {
  return `${timetableHref()}/${windowId(key)}${done ? `?done=${done}` : ''}`
}

/** What can be done to a window, by the name in its address. */
export const windowChanges = ['dates', 'deadline', 'extension', 'everybody', 'end'] as const
export type WindowChange = (typeof windowChanges)[number]

/** The form of one change to a window. To end one provider's more time, it says whose and when that was granted. */
export function windowChangeHref(
  key: WindowKey,
  change: WindowChange,
  of?: { readonly provider: string; readonly grantedAt: string },
): string {
  const asked = of ? `?${new URLSearchParams({ provider: of.provider, granted: of.grantedAt })}` : ''
  return `${timetableHref()}/${windowId(key)}/${change}${asked}`
}
