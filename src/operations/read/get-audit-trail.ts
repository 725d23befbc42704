import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type AuditReach, auditReach } from '@/domain/access/audit-reach'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { AuditCount, AuditCursor, AuditFilter, AuditedEvent } from '@/domain/audit/audited-event'
import { listAuditChains } from '@/server/db/audit-chains'
import { countAuditEvents, listAuditEvents } from '@/server/db/audit-trail'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'

/** Which events are wanted: those that a filter finds, so many of them, from the newest or beyond one of them. */
export interface WantedEvents {
  readonly filter: AuditFilter
  readonly cursor: AuditCursor | null
  readonly limit: number
}

/** Some events, and where they stand among all that match. */
export interface FoundEvents {
  readonly count: AuditCount
  /** The event that they really hang on; null for the newest. */
  readonly cursor: AuditCursor | null
  /** Newest first. */
  readonly events: readonly AuditedEvent[]
}

/** The audit trail of everything that somebody reads, whatever the framework. */
export interface AuditTrailRead {
  readonly chains: readonly AuditChain[]
  /** Null where none were wanted, or there is no event that they could hang on. */
  readonly found: FoundEvents | null
}

/**
 * What was done to whatever this person reads; null for somebody who reads nobody's trail. What is wanted may depend on
 * which chains there are: `want` says it, or null for no event at all.
 */
export function getAuditTrail(
  actor: Actor,
  want: (chains: readonly AuditChain[]) => WantedEvents | null,
): Promise<AuditTrailRead | null> {
  const reach = auditReach(actor)
  if (reach.chains.length === 0) return Promise.resolve(null)
  return withActor(actor, async ({ tx }) => {
    const chains = await listAuditChains(tx, reach)
    const wanted = want(chains)
    return { chains, found: wanted && (await findEvents(tx, reach, wanted)) }
  })
}

/** Newer than all but a page is the first page. */
async function findEvents(
  tx: Transaction,
  reach: AuditReach,
  { filter, cursor: asked, limit }: WantedEvents,
): Promise<FoundEvents | null> {
  const count = await countAuditEvents(tx, reach, filter, asked)
  if (asked && !count.cursorFound) return null
  const cursor = asked?.direction === 'newer' && count.newer <= limit ? null : asked
  return { count, cursor, events: await listAuditEvents(tx, reach, filter, { cursor, limit }) }
}
