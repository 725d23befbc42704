import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { standingOf } from '@/domain/periods/window'
import { unrecordedIn } from '@/domain/returns/profile-file'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { Transaction } from '@/server/db/client'
import { listOfferings } from '@/server/db/service-profiles'
import type { HomeTask } from './home-view'
import { statuses } from './statuses'

/** Service profiles in which something is not recorded. Asks nothing of the database for those who record none. */
export async function listProfileTasks(
  tx: Transaction,
  actor: Actor,
  headers: readonly ReturnHeader[],
  at: Date,
): Promise<readonly HomeTask[]> {
  const reach = reachOf(actor, 'profile:record', framework.code)
  if (reach === 'all' || reach.length === 0) return []
  const records = await listOfferings(tx, framework.code, reach)
  const open = headers.find(({ window }) => ['open', 'late'].includes(standingOf(window, at)))
  const period = open?.period ?? periodOfDate(londonDate(at))
  const byWhen =
    open && at <= open.window.deadlineAt
      ? ` by ${sayDay(open.window.deadlineAt)}, when the return of ${sayPeriod(period)} is due`
      : ''
  return reach.flatMap((code) => {
    const own = records.filter(({ providerCode }) => providerCode === code)
    const missing = unrecordedIn(framework, own, period).length
    const hint = `${missing} of ${framework.offerings.length} offerings are not recorded yet, and count as offered. Record how they stand${byWhen}.`
    const task = { id: `task-profiles-${code}`, title: 'Service profile', href: `/profiles/${code}`, hint }
    return missing === 0 ? [] : [{ ...task, status: statuses.toDo }]
  })
}
