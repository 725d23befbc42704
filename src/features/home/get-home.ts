import 'server-only'
import { type Actor, can, mayAnywhere, reachOf } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayPeriod, saySpan } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import { returnId } from '@/domain/returns/quarterly-return'
import { type ReturnHeader, listReturnHeaders } from '@/server/db/return-headers'
import { withActor } from '@/server/db/transaction'

export interface HomeTask {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly href: string
  readonly isLate: boolean
}

export interface HomeView {
  readonly name: string
  readonly roles: readonly string[]
  /** Returns that this person's provider has still to submit. */
  readonly toDo: readonly HomeTask[]
  /** For those who receive returns: how many of the open period have come, of how many. */
  readonly received: {
    readonly period: string
    readonly count: number
    readonly of: number
    readonly href: string
  } | null
  readonly isAdministrator: boolean
}

/** What this person has to do, and by when. */
export async function getHome(actor: Actor): Promise<HomeView> {
  const scope = reachOf(actor, 'return:read-submitted')
  return withActor(actor, async ({ tx, at }) => {
    const headers = await listReturnHeaders(tx, framework.code, scope)
    const open = headers.filter(({ window }) => !['closed', 'not-yet-open'].includes(standingOf(window, at)))
    return {
      name: actor.name,
      roles: actor.memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`),
      toDo: open
        .filter((header) => header.state === 'draft' && worksOn(actor, header))
        .sort((left, right) => compareNaturally(left.providerCode, right.providerCode))
        .map((header) => toTask(header, at)),
      received: isOfProvider(actor) ? null : sayReceived(open),
      isAdministrator: mayAnywhere(actor, 'registry:manage'),
    }
  })
}

function toTask(header: ReturnHeader, at: Date): HomeTask {
  const isLate = standingOf(header.window, at) === 'late'
  return {
    id: returnId(header),
    title: `Quarterly return: ${sayPeriod(header.period)} (${saySpan(header.period)})`,
    hint: isLate
      ? `Was due by ${sayDay(header.window.deadlineAt)}. It is accepted as late until ${sayDay(header.window.closesAt)}.`
      : `Submit by ${sayDay(header.window.deadlineAt)}.`,
    href: `/returns/${returnId(header)}`,
    isLate,
  }
}

function sayReceived(open: readonly ReturnHeader[]): HomeView['received'] {
  const [first] = open
  if (!first) return null
  return {
    period: `${sayPeriod(first.period)} (${saySpan(first.period)})`,
    count: open.filter(({ submitted }) => submitted).length,
    of: open.length,
    href: `/dashboards?period=${first.period}`,
  }
}

function worksOn(actor: Actor, header: ReturnHeader): boolean {
  return can(actor, 'return:fill', header) || can(actor, 'return:submit', header)
}

function isOfProvider({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => roles[role].of === 'provider')
}
