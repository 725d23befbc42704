import 'server-only'
import { daysOverdue, standingOf } from '@/domain/actions/action'
import { type Escalation, escalationsOf } from '@/domain/actions/escalation'
import { actionHref } from '@/domain/addresses/actions'
import { sayCount } from '@/domain/say-count'
import { type OverdueAction, listOverdueActions } from '@/server/db/actions'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { type Notice, type NoticeTo, queueNotices } from './queue-notice'
import { actionPath, nameAction, sayDueDay } from './tell-of-actions'

/**
 * Queues what the clock alone tells of actions that are overdue: the provider on the first day, its commissioner and the national team
 * after the days that are set. Each is told once for a due day; a new day begins anew. Says how many are told.
 */
export function queueOverdueActions(at: Date): Promise<number> {
  const { escalationDays } = readSettings()
  return withActor(null, async ({ tx }) => {
    const notices = (await listOverdueActions(tx, at)).flatMap((overdue) =>
      escalationsOf(overdue.action, escalationDays, at).flatMap((who) => noticesFor(overdue, who, at)),
    )
    return queueNotices(tx, notices, at)
  })
}

function noticesFor({ action, national }: OverdueAction, who: Escalation, at: Date): readonly Notice[] {
  const { framework, providerCode } = action
  const standing = standingOf(action)
  const facts = {
    what: nameAction(action),
    due: sayDueDay(action),
    days: sayCount(daysOverdue(standing, at), 'day'),
  }
  const key = `${actionPath(action)}/${standing.dueOn}/${who}`
  const to: Readonly<Record<Escalation, readonly NoticeTo[]>> = {
    provider: [{ framework, providerCode, permission: 'action:complete' }],
    commissioner: [{ framework, commissionerOf: providerCode, permission: 'action:reopen' }],
    national: national.map((personId) => ({ personId, of: { framework, providerCode } })),
  }
  return to[who].map((each) => ({ kind: 'action-overdue', key, facts, href: actionHref(action), to: each }))
}
