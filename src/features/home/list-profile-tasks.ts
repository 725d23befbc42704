import type { Actor } from '@/domain/access/actor'
import { profileHref } from '@/domain/addresses/profiles'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { standingOf } from '@/domain/periods/window'
import { unrecordedIn } from '@/domain/returns/profile-file'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeTask } from './home-view'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** Service profiles in which something is not recorded, for those who keep them. */
export function listProfileTasks(actor: Actor, read: HomeRead): readonly HomeTask[] {
  const { framework, profiles, headers, at } = read
  const open = headers.find(({ window }) => ['open', 'late'].includes(standingOf(window, at)))
  const period = open?.period ?? periodOfDate(londonDate(at))
  const byWhen =
    open && at <= open.window.deadlineAt
      ? ` by ${sayDay(open.window.deadlineAt)}, when the return of ${sayPeriod(period)} is due`
      : ''
  return [...profiles].flatMap(([code, records]) => {
    const missing = unrecordedIn(framework, records, period).length
    const hint = `${missing} of ${framework.offerings.length} offerings are not recorded yet, and count as offered. Record how they stand${byWhen}.`
    return missing === 0 ? [] : [toTask(actor, read, code, hint)]
  })
}

function toTask(actor: Actor, read: HomeRead, code: string, hint: string): HomeTask {
  const { framework } = read
  return {
    id: `task-profiles-${withFrameworkCode(framework.code, code)}`,
    title: titleOf(actor, read, { title: 'Service profile', providerCode: code }),
    href: profileHref(framework.code, code),
    hint,
    status: statuses.toDo,
  }
}
