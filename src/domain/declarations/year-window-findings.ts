import { sayMoment } from '../periods/format'
import { type YearWindow, standingOf } from '../periods/window'
import type { Finding } from '../forms/finding'
import type { Declaration } from './declaration'
import { declarationFinding } from './declaration-finding'

/** S17 and S18: whether the declaration may be signed at all today. Only the first version is held to the window's close. */
export function yearWindowFindings(
  { version }: Pick<Declaration, 'version'>,
  window: YearWindow,
  at: Date,
  extendedUntil: Date | null,
): readonly Finding[] {
  const { financialYear, opensAt } = window
  switch (standingOf(window, at, version === 0 ? extendedUntil : null)) {
    case 'not-yet-open':
      return [
        stop(
          'S17',
          `The declaration for ${financialYear} opens on ${sayMoment(opensAt)}. Come back to sign it then`,
        ),
      ]
    case 'closed':
      return closed(version === 0, window, at)
    default:
      return []
  }
}

function closed(
  isFirst: boolean,
  { financialYear, closesAt, yearClosesAt }: YearWindow,
  at: Date,
): Finding[] {
  const remedy = 'Ask an administrator for more time; what you entered is kept'
  if (isFirst)
    return [stop('S18', `The declaration for ${financialYear} closed on ${sayMoment(closesAt)}. ${remedy}`)]
  if (at <= yearClosesAt) return []
  return [
    stop(
      'S18',
      `The year ${financialYear} closed on ${sayMoment(yearClosesAt)} and can no longer be corrected`,
    ),
  ]
}

function stop(code: 'S17' | 'S18', message: string): Finding {
  return declarationFinding(code, 'declaration', message)
}
