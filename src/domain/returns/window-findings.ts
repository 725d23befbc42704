import { sayMoment } from '../periods/format'
import { type ReportingWindow, standingOf } from '../periods/window'
import { type Finding, error } from '../forms/finding'
import type { QuarterlyReturn } from './quarterly-return'

/** C11 and C12: whether the return may be sent at all today. Only a first submission is held to the window's close. */
export function windowFindings(
  { version }: Pick<QuarterlyReturn, 'version'>,
  window: ReportingWindow,
  at: Date,
  extendedUntil: Date | null,
): readonly Finding[] {
  switch (standingOf(window, at, version === 0 ? extendedUntil : null)) {
    case 'not-yet-open':
      return [
        stop('C11', `This quarter opens on ${sayMoment(window.opensAt)}. You can save figures until then`),
      ]
    case 'closed':
      return closed(version === 0, window, at)
    default:
      return []
  }
}

function closed(isFirst: boolean, { closesAt, yearClosesAt }: ReportingWindow, at: Date): Finding[] {
  const remedy = 'Ask an administrator for more time; your figures are kept'
  if (isFirst) return [stop('C12', `This quarter closed on ${sayMoment(closesAt)}. ${remedy}`)]
  if (at <= yearClosesAt) return []
  return [stop('C12', `The year closed on ${sayMoment(yearClosesAt)} and can no longer be corrected`)]
}

function stop(code: 'C11' | 'C12', message: string): Finding {
  return error(code, 'return', message)
}
