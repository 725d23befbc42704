import { type Actor, type Service, can } from '@/domain/access/actor'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { type YearWindow, isOverdue, standingOf } from '@/domain/periods/window'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeGroup } from './home-view'
import type { SayProvider } from './say-provider'
import { statuses } from './statuses'

interface Overdue {
  readonly id: string
  readonly providerCode: string
  readonly of: string
  readonly window: YearWindow
}

/** For those who receive returns and have no part in making them: which have not come, the longest overdue first. */
export function listOverdueReturns(
  actor: Actor,
  headers: readonly ReturnHeader[],
  given: { at: Date; sayProvider: SayProvider },
): HomeGroup {
  const overdue = headers
    .filter((header) => isOverdue(header, given.at) && onlyReceives(actor, header))
    .map((header) => ({ ...header, id: returnId(header), of: sayPeriod(header.period) }))
  return toGroup(overdue, 'return', given)
}

/** The same of declarations. */
export function listOverdueDeclarations(
  actor: Actor,
  headers: readonly DeclarationHeader[],
  given: { at: Date; sayProvider: SayProvider },
): HomeGroup {
  const overdue = headers
    .filter((header) => isOverdue(header, given.at) && onlyReceives(actor, header))
    .map((header) => ({ ...header, id: declarationId(header), of: header.year }))
  return toGroup(overdue, 'declaration', given)
}

function onlyReceives(actor: Actor, of: Service): boolean {
  return can(actor, 'return:read-submitted', of) && !can(actor, 'return:read-draft', of)
}

function toGroup(
  overdue: readonly Overdue[],
  what: string,
  { at, sayProvider }: { at: Date; sayProvider: SayProvider },
): HomeGroup {
  const tasks = overdue
    .toSorted(
      (left, right) =>
        Number(left.window.deadlineAt) - Number(right.window.deadlineAt) ||
        compareNaturally(left.providerCode, right.providerCode),
    )
    .map(({ id, providerCode, of, window }) => ({
      id: `overdue-${id}`,
      title: `${sayProvider(providerCode)}: ${what} of ${of}`,
      hint: sayWhen(window, at),
      href: `/dashboards/providers/${providerCode}`,
      status: statuses.overdue,
    }))
  const heading = tasks.length === 1 ? `1 ${what} is overdue` : `${tasks.length} ${what}s are overdue`
  return { heading, tasks }
}

function sayWhen(window: YearWindow, at: Date): string {
  const due = `Was due by ${sayDay(window.deadlineAt)}.`
  return standingOf(window, at) === 'late'
    ? `${due} It is accepted as late until ${sayDay(window.closesAt)}.`
    : `${due} It was accepted as late until ${sayDay(window.closesAt)}, and since then only with an extension.`
}
