import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { londonDate } from '@/domain/periods/london'
import { fail, ok } from '@/domain/result'
import { type PostedAllowance, dateIn } from '@/domain/timetable/posted-timetable-schema'
import { readUntil } from '@/domain/timetable/read-more-time'
import { changedElsewhere } from '@/domain/timetable/timetable-failure'
import { findCorrectable } from '@/server/db/allowances'
import { allowCorrection as store, endExtension } from '@/server/db/timetable-changes'
import { withActor } from '@/server/db/transaction'
import { type Changed, refusedBy, toldWhereNew } from './change-timetable'
import { reasonAt } from './plan-window'
import { tellCorrectionAllowed } from './tell-of-more-time'

/**
 * Lets a provider, or its commissioner, open again what was submitted or signed although its year has closed: by a national analyst, until a
 * day, for a reason; the provider is told, and leave that stood ends with it. Without it nothing of a closed year is opened again.
 */
export function allowCorrection(actor: Actor, posted: PostedAllowance, clock?: Date): Promise<Changed> {
  const { window: key, providerCode } = posted
  if (!can(actor, 'correction:allow', posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Changed> => {
      const found = await findCorrectable(tx, key, providerCode)
      if (!found || found.version === 0) return fail({ kind: 'not-found' })
      const since = { since: found.yearClosesAt, what: 'when the year closes', today: londonDate(at) }
      const until = readUntil(dateIn(posted, 'until'), since)
      const reason = reasonAt(posted.reason, 'correction')
      if (!until.ok || !reason.ok) return refusedBy(until, reason)
      const given = { providerCode, until: until.value, at }
      const came = await store(tx, key, { ...given, reason: reason.value })
      return toldWhereNew(came, () => tellCorrectionAllowed(tx, actor, key, given))
    },
    clock,
  )
}

/** Takes back the leave that stands, before it is over; a correction that was begun by it can then no longer be submitted. */
export function endAllowance(actor: Actor, posted: PostedAllowance, clock?: Date): Promise<Changed> {
  const { window: key, providerCode } = posted
  if (!can(actor, 'correction:allow', posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Changed> => {
      const found = await findCorrectable(tx, key, providerCode)
      const standing = found?.allowances.filter(({ endedAt }) => endedAt === null) ?? []
      const reason = reasonAt(posted.reason, 'end')
      if (!reason.ok) return refusedBy(reason)
      const ended = { providerCode, reason: reason.value, at }
      for (const { grantedAt } of standing)
        await endExtension(tx, key, { ...ended, grantedAt: grantedAt.toISOString() })
      return standing.length > 0 ? ok(null) : fail(changedElsewhere)
    },
    clock,
  )
}
