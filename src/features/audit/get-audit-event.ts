import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import { findAuditBreak } from '@/server/db/audit'
import { type AuditedEvent, findAuditEvent } from '@/server/db/audit-trail'
import { withActor } from '@/server/db/transaction'
import { type EventView, toEventView } from './to-event-view'

/** Everything about one event, and whether the chain that it stands in holds. */
export interface AuditEventView extends EventView {
  /** As it enters the hash; withheld with what it holds, for together they would let that be guessed. */
  readonly exact: Pick<AuditedEvent, 'at' | 'recordedAt' | 'action' | 'object'> | null
  readonly previousHash: string
  /** The first place at which the chain no longer holds, or null when all of it does. */
  readonly brokenAt: number | null
}

/** One event, or null: not there and not theirs are the same. */
export async function getAuditEvent(
  actor: Actor,
  address: { organisation: string; seq: string },
): Promise<AuditEventView | null> {
  const { organisation } = address
  if (!/^[A-Za-z0-9]{2,10}$/.test(organisation) || !/^[1-9]\d{0,14}$/.test(address.seq)) return null
  return withActor(actor, async ({ tx }) => {
    const event = await findAuditEvent(tx, auditReach(actor), { organisation, seq: Number(address.seq) })
    if (!event) return null
    const { at, recordedAt, action, object, previousHash } = event
    return {
      ...toEventView(actor, event),
      exact: event.withheld ? null : { at, recordedAt, action, object },
      previousHash,
      brokenAt: await findAuditBreak(tx, organisation),
    }
  })
}
