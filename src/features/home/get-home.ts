import 'server-only'
import { type Actor, can, mayAnywhere, reachOf } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayPeriod, saySpan } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { type Period, periodOfDate } from '@/domain/periods/period'
import { type ReportingWindow, standingOf } from '@/domain/periods/window'
import { unrecordedIn } from '@/domain/returns/profile-file'
import { returnId } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { type ReturnHeader, listReturnHeaders } from '@/server/db/return-headers'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import type { HomeTask, HomeView, ProfileTask } from './home-view'
import { listDeclarationTasks } from './list-declaration-tasks'

/** What this person has to do, and by when. */
export async function getHome(actor: Actor): Promise<HomeView> {
  const scope = reachOf(actor, 'return:read-submitted')
  return withActor(actor, async ({ tx, at }) => {
    const headers = await listReturnHeaders(tx, framework.code, scope)
    const open = headers.filter(({ window }) => isOpen(window, at))
    const declarations = await listDeclarationTasks(tx, actor, at)
    return {
      heading: isOfProvider(actor) ? 'What you have to do' : 'What has come in',
      roles: actor.memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`),
      toDo: [
        ...headers
          .filter((header) => isOfProvider(actor) && isToDo(header, at))
          .sort((left, right) => compareNaturally(left.providerCode, right.providerCode))
          .map((header) => toTask(actor, header, at)),
        ...declarations.tasks,
      ],
      declared: declarations.received,
      received: isOfProvider(actor) ? null : sayReceived(open, at),
      profiles: await listProfileTasks(tx, actor, open[0]?.period ?? periodOfDate(londonDate(at))),
      isAdministrator: mayAnywhere(actor, 'registry:manage'),
    }
  })
}

function isOpen(window: ReportingWindow, at: Date): boolean {
  return !['closed', 'not-yet-open'].includes(standingOf(window, at))
}

/** A first submission while its quarter is open; a correction while its year is. */
function isToDo({ state, version, window }: ReturnHeader, at: Date): boolean {
  if (state !== 'draft') return false
  return version === 0 ? isOpen(window, at) : at <= window.yearClosesAt
}

function toTask(actor: Actor, header: ReturnHeader, at: Date): HomeTask {
  const isLate = header.version === 0 && standingOf(header.window, at) === 'late'
  return {
    id: returnId(header),
    title: `Quarterly return: ${sayPeriod(header.period)} (${saySpan(header.period)})`,
    hint: sayWhen(header, isLate),
    href: `/returns/${returnId(header)}`,
    isLate,
    isTheirs: worksOn(actor, header),
  }
}

/** Asks nothing of the database for those who record no profile. */
async function listProfileTasks(tx: Transaction, actor: Actor, period: Period): Promise<ProfileTask[]> {
  const reach = reachOf(actor, 'profile:record')
  if (reach === 'all' || reach.length === 0) return []
  const records = await listOfferings(tx, framework.code, reach)
  return reach.flatMap((code) => {
    const own = records.filter(({ providerCode }) => providerCode === code)
    const missing = unrecordedIn(framework, own, period).length
    const hint = `${missing} of ${framework.offerings.length} offerings are not recorded yet, and count as offered. Record how they stand.`
    return missing === 0 ? [] : [{ href: `/profiles/${code}`, hint }]
  })
}

function sayWhen({ version, window }: ReturnHeader, isLate: boolean): string {
  if (version > 0)
    return `Being corrected: version ${version} is in force. Submit the correction by ${sayDay(window.yearClosesAt)}.`
  return isLate
    ? `Was due by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
    : `Submit by ${sayDay(window.deadlineAt)}.`
}

function sayReceived(open: readonly ReturnHeader[], at: Date): HomeView['received'] {
  const [first] = open
  if (!first) return null
  const deadline = sayDay(first.window.deadlineAt)
  return {
    period: `${sayPeriod(first.period)} (${saySpan(first.period)})`,
    deadline:
      standingOf(first.window, at) === 'late'
        ? `They were due by ${deadline}.`
        : `They are due by ${deadline}.`,
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
