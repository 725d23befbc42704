import { type Actor, isOfProvider } from '@/domain/access/actor'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { sayDay, sayPeriod, saySpan, sayYear } from '@/domain/periods/format'
import { type YearWindow, standingOf } from '@/domain/periods/window'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ReceivedView } from './home-view'

/** How many returns of the open quarter have come, for those who receive them; null for those who make them. */
export function sayReceived(actor: Actor, headers: readonly ReturnHeader[], at: Date): ReceivedView | null {
  const open = headers.filter((header) => isOpen(header.window, at) && !isOfProvider(actor, header))
  const [first] = open
  if (!first) return null
  return {
    period: `${sayPeriod(first.period)} (${saySpan(first.period)})`,
    deadline: sayDue(first.window, at),
    count: open.filter(({ submitted }) => submitted).length,
    of: open.length,
    href: `/dashboards?period=${first.period}`,
  }
}

/** The same of the year's declarations. */
export function sayDeclared(
  actor: Actor,
  headers: readonly DeclarationHeader[],
  at: Date,
): ReceivedView | null {
  const open = headers.filter((header) => isOpen(header.window, at) && !isOfProvider(actor, header))
  const [first] = open
  if (!first) return null
  return {
    period: `${first.year} (${sayYear(first.year)})`,
    deadline: sayDue(first.window, at),
    count: open.filter(({ version }) => version > 0).length,
    of: open.length,
    href: '/declarations',
  }
}

function isOpen(window: YearWindow, at: Date): boolean {
  return ['open', 'late'].includes(standingOf(window, at))
}

function sayDue(window: YearWindow, at: Date): string {
  const were = standingOf(window, at) === 'late' ? 'were' : 'are'
  return `They ${were} due by ${sayDay(window.deadlineAt)}.`
}
