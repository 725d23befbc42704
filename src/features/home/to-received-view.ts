import { type Actor, isOfProvider } from '@/domain/access/actor'
import { overviewHref } from '@/domain/addresses/dashboards'
import { declarationsHref } from '@/domain/addresses/declarations'
import { sayDay, sayWholePeriod, sayYear } from '@/domain/periods/format'
import { type YearWindow, standingOf } from '@/domain/periods/window'
import type { HomeRead } from '@/operations/read/get-home'
import type { ReceivedView } from './home-view'

/** How many returns of the open quarter have come, for those who receive them; null for those who make them. */
export function toReceived(actor: Actor, { framework, headers, at }: HomeRead): ReceivedView | null {
  const open = headers.filter((header) => isOpen(header.window, at) && !isOfProvider(actor, header))
  const [first] = open
  if (!first) return null
  const { period, window } = first
  return {
    period: sayWholePeriod(period),
    deadline: sayDue(window, at),
    count: open.filter(({ submitted }) => submitted).length,
    of: open.length,
    href: overviewHref(framework.code, { kind: 'quarter', period }),
  }
}

/** The same of the year's declarations. */
export function toDeclared(actor: Actor, { framework, declarations, at }: HomeRead): ReceivedView | null {
  const open = declarations.filter((header) => isOpen(header.window, at) && !isOfProvider(actor, header))
  const [first] = open
  if (!first) return null
  return {
    period: `${first.year} (${sayYear(first.year)})`,
    deadline: sayDue(first.window, at),
    count: open.filter(({ version }) => version > 0).length,
    of: open.length,
    href: declarationsHref(framework.code),
  }
}

function isOpen(window: YearWindow, at: Date): boolean {
  return ['open', 'late'].includes(standingOf(window, at))
}

function sayDue(window: YearWindow, at: Date): string {
  const were = standingOf(window, at) === 'late' ? 'were' : 'are'
  return `They ${were} due by ${sayDay(window.deadlineAt)}.`
}
