import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import type { AuditPlaceKey, AuditedEvent } from '@/domain/audit/audited-event'
import { findAuditBreak } from '@/server/db/audit'
import { countChain } from '@/server/db/audit-chains'
import { findAuditEvent } from '@/server/db/audit-trail'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'

/** One event, and whether the chain that it stands in holds. */
export interface AuditEventRead {
  readonly event: AuditedEvent
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
export function getAuditEvent(actor: Actor, place: AuditPlaceKey): Promise<AuditEventRead | null> {
  return withActor(actor, async ({ tx }) => {
    const event = await findAuditEvent(tx, auditReach(actor), place)
    return event && { event, chain: await verifyChain(tx, place.organisation) }
  })
}

async function verifyChain(tx: Transaction, organisation: string): Promise<ChainStanding> {
  const events = await countChain(tx, organisation)
  if (events > LONGEST_VERIFIED) return { state: 'too-long', events }
  const at = await findAuditBreak(tx, organisation)
  return at === null ? { state: 'holds' } : { state: 'broken', at }
}
