import { sayMoment } from '../periods/format'
import { type ReportingWindow, standingOf } from '../periods/window'
import { type Finding, error } from './finding'
import type { QuarterlyReturn } from './quarterly-return'

/** C11 and C12: whether the return may be sent at all today. Only a first submission is held to the window's close. */
export function windowFindings(
  { version }: Pick<QuarterlyReturn, 'version'>,
  window: ReportingWindow,
  at: Date,
  extendedUntil: Date | null,
): readonly Finding[] {
  const standing = standingOf(window, at, extendedUntil)
  if (standing === 'not-yet-open')
    return [
      error(
        'C11',
        'return',
        `This quarter opens on ${sayMoment(window.opensAt)}. You can save figures until then`,
      ),
    ]
  if (standing !== 'closed') return []
  if (version === 0)
    return [
      error(
        'C12',
        'return',
        `This quarter closed on ${sayMoment(window.closesAt)}. Ask your commissioner for an extension; your figures are kept`,
      ),
    ]
  return at <= window.yearClosesAt
    ? []
    : [
        error(
          'C12',
          'return',
          `The year closed on ${sayMoment(window.yearClosesAt)} and can no longer be corrected`,
        ),
      ]
}
