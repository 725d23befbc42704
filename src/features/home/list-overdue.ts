import { type Actor, type Service, can } from '@/domain/access/actor'
import { sayLead } from '@/domain/access/say-lead'
import { providerHref } from '@/domain/addresses/dashboards'
import { declarationId } from '@/domain/declarations/declaration'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { type YearWindow, isOverdue, standingOf } from '@/domain/periods/window'
import { returnId } from '@/domain/returns/quarterly-return'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup } from './home-view'
import { nameProvider } from './name-provider'
import { statuses } from './statuses'
import { sayCount } from '@/domain/say-count'

interface Overdue extends Service {
  readonly id: string
  readonly of: string
  /** Where it is looked into. */
  readonly href: string
  readonly window: YearWindow
}

/** For those who receive returns and have no part in making them: which have not come, the longest overdue first. */
export function listOverdueReturns(actor: Actor, read: HomeRead): HomeGroup {
  const overdue = read.headers
    .filter((header) => isOverdue(header, read.at) && onlyReceives(actor, header))
    .map((header) => ({
      ...{ ...header, id: returnId(header), of: sayPeriod(header.period) },
      href: providerHref(header, header.period),
    }))
  return toGroup(overdue, 'return', read)
}

/** The same of declarations. */
export function listOverdueDeclarations(actor: Actor, read: HomeRead): HomeGroup {
  const overdue = read.declarations
    .filter((header) => isOverdue(header, read.at) && onlyReceives(actor, header))
    .map((header) => ({
      ...{ ...header, id: declarationId(header), of: header.year },
      href: providerHref(header),
    }))
  return toGroup(overdue, 'declaration', read)
}

function onlyReceives(actor: Actor, of: Service): boolean {
  return can(actor, 'return:read-submitted', of) && !can(actor, 'return:read-draft', of)
}

function toGroup(overdue: readonly Overdue[], what: string, read: HomeRead): HomeGroup {
  const tasks = overdue
    .toSorted(
      (left, right) =>
        Number(left.window.deadlineAt) - Number(right.window.deadlineAt) ||
        compareNaturally(left.providerCode, right.providerCode),
    )
    .map(({ id, providerCode, of, href, window }) => ({
      id: `overdue-${id}`,
      title: `${nameProvider(read, providerCode)}: ${what} of ${of}`,
      hint: `${sayWhen(window, read.at)}${sayWhomToRing(read, providerCode)}`,
      href,
      status: statuses.overdue,
    }))
  const heading = `${sayCount(tasks.length, `${what} is`, `${what}s are`)} overdue`
  return { heading, tasks }
}

function sayWhomToRing({ providers }: HomeRead, providerCode: string): string {
  const lead = sayLead(providers.find(({ code }) => code === providerCode)?.leads ?? [], 'provider')
  return lead === '' ? '' : ` Lead: ${lead}.`
}

function sayWhen(window: YearWindow, at: Date): string {
  const due = `Was due by ${sayDay(window.deadlineAt)}.`
  return standingOf(window, at) === 'late'
    ? `${due} It is accepted as late until ${sayDay(window.closesAt)}.`
    : `${due} It was accepted as late until ${sayDay(window.closesAt)}, and since then only with an extension.`
}
