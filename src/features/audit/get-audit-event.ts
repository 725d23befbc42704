import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import type { AuditedEvent } from '@/domain/audit/audited-event'
import { findAuditBreak } from '@/server/db/audit'
import { countChain } from '@/server/db/audit-chains'
import { findAuditEvent } from '@/server/db/audit-trail'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type EventView, toEventView } from './to-event-view'

/** Everything about one event, and whether the chain that it stands in holds. */
export interface AuditEventView extends EventView {
  /** As it enters the hash; withheld with what it holds, for together they would let that be guessed. */
  readonly exact: Pick<AuditedEvent, 'at' | 'recordedAt' | 'action' | 'object'> | null
  readonly previousHash: string
  readonly chain: ChainStanding
}

/** Whether a chain holds, or at which place it no longer does; nobody waits at a page for a very long one. */
export type ChainStanding =
  | { readonly state: 'holds' }
  | { readonly state: 'broken'; readonly at: number }
  | { readonly state: 'too-long'; readonly events: number }

/** Some tenths of a second on an ordinary machine; the database gives up after five. */
const LONGEST_VERIFIED = 10_000

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
      chain: await verifyChain(tx, organisation),
    }
  })
}

async function verifyChain(tx: Transaction, organisation: string): Promise<ChainStanding> {
  const events = await countChain(tx, organisation)
  if (events > LONGEST_VERIFIED) return { state: 'too-long', events }
  const at = await findAuditBreak(tx, organisation)
  return at === null ? { state: 'holds' } : { state: 'broken', at }
}
