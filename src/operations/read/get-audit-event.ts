import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import type { AuditPlaceKey, AuditedEvent } from '@/domain/audit/audited-event'
import { type Plan, planVerification } from '@/domain/audit/plan-verification'
import { findAuditStanding, findBreakIn } from '@/server/db/audit-checkpoints'
import { findAuditEvent } from '@/server/db/audit-trail'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { noteSecurity } from '@/server/security-events'

/** One event, and whether the chain that it stands in holds. */
export interface AuditEventRead {
  readonly event: AuditedEvent
  readonly chain: ChainStanding
}

/**
 * Whether a chain holds, as far as it is verified while nobody waits long, and at which place it no longer does, or which
 * checkpoint was not written by the service.
 */
export type ChainStanding =
  | { readonly state: 'holds'; readonly plan: Plan }
  | { readonly state: 'broken'; readonly at: number }
  | { readonly state: 'forged'; readonly at: number }

/** One event, or null: not there and not theirs are the same. */
export function getAuditEvent(
  actor: Actor,
  place: AuditPlaceKey,
  clock?: Date,
): Promise<AuditEventRead | null> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      const event = await findAuditEvent(tx, auditReach(actor), place)
      return event && { event, chain: await verifyChain(tx, place.organisation, at) }
    },
    clock,
  )
}

async function verifyChain(tx: Transaction, organisation: string, now: Date): Promise<ChainStanding> {
  const { events, checkpoints, forgedAt } = await findAuditStanding(tx, organisation)
  if (forgedAt !== null) return { state: 'forged', at: forgedAt }
  const plan = planVerification(events, checkpoints, now)
  const pieces = plan.turn ? [plan.tail, plan.turn] : [plan.tail]
  const at = await findBreakIn(tx, organisation, pieces)
  if (at === null) return { state: 'holds', plan }
  noteSecurity('audit-broken')
  return { state: 'broken', at }
}
