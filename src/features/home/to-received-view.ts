import { type Actor, isOfProvider } from '@/domain/access/actor'
import { overviewHref } from '@/domain/addresses/dashboards'
import { declarationsHref } from '@/domain/addresses/declarations'
import { sayDay, sayWholePeriod, sayYear } from '@/domain/periods/format'
import { type YearWindow, standingOf } from '@/domain/periods/window'
import type { HomeRead } from '@/operations/read/get-home'
import type { ReceivedView } from './home-view'

/**
 * How many returns of the open quarter have come, for those who receive them; null for those who make them. Of several that are open, the
 * newest: what is missing of others stands among what is overdue.
 */
export function toReceived(actor: Actor, { framework, headers, at }: HomeRead): ReceivedView | null {
  const others = headers.filter((header) => !isOfProvider(actor, header))
  const open = newestOpen(others, ({ period }) => period, at)
  const [first] = open
  if (!first) return null
  const { period } = first
  return {
    period: sayWholePeriod(period),
    deadline: sayDue(commonWindow(open), at),
    count: open.filter(({ submitted }) => submitted).length,
    of: open.length,
    href: overviewHref(framework.code, { kind: 'quarter', period }),
  }
}

/** The same of the year's declarations. */
export function toDeclared(actor: Actor, { framework, declarations, at }: HomeRead): ReceivedView | null {
  const others = declarations.filter((header) => !isOfProvider(actor, header))
  const open = newestOpen(others, ({ year }) => year, at)
  const [first] = open
  if (!first) return null
  return {
    period: `${first.year} (${sayYear(first.year)})`,
    deadline: sayDue(commonWindow(open), at),
    count: open.filter(({ version }) => version > 0).length,
    of: open.length,
    href: declarationsHref(framework.code),
  }
}

interface OfWindow {
  readonly window: YearWindow
}

/** All of the newest period of which any is open. Periods and years are texts in the order of time. */
function newestOpen<Header extends OfWindow>(
  headers: readonly Header[],
  periodOf: (header: Header) => string,
  at: Date,
): readonly Header[] {
  const newest = headers
    .filter(({ window }) => isOpen(window, at))
    .map(periodOf)
    .toSorted()
    .at(-1)
  return headers.filter((header) => periodOf(header) === newest)
}

/** The window as it is for those who were given no more time than others. */
function commonWindow(headers: readonly OfWindow[]): YearWindow {
  const [first, ...rest] = headers.map(({ window }) => window)
  if (!first) throw new Error('A window is of somebody')
  return rest.reduce((least, window) => (window.deadlineAt < least.deadlineAt ? window : least), first)
}

function isOpen(window: YearWindow, at: Date): boolean {
  return ['open', 'late'].includes(standingOf(window, at))
}

function sayDue(window: YearWindow, at: Date): string {
  const were = standingOf(window, at) === 'late' ? 'were' : 'are'
  return `They ${were} due by ${sayDay(window.deadlineAt)}.`
}
