import type { Actor } from '@/domain/access/actor'
import type { AuditedEvent } from '@/domain/audit/audited-event'
import type { AuditEventRead } from '@/operations/read/get-audit-event'
import { type EventView, toEventView } from './to-event-view'

/** Everything about one event, and whether the chain that it stands in holds. */
export interface AuditEventView extends EventView, Pick<AuditEventRead, 'chain'> {
  /** As it enters the hash; withheld with what it holds, for together they would let that be guessed. */
  readonly exact: Pick<AuditedEvent, 'at' | 'recordedAt' | 'action' | 'object'> | null
  readonly previousHash: string
}

/** One event as this reader sees it. */
export function toAuditEventView(actor: Actor, { event, chain }: AuditEventRead): AuditEventView {
  const { at, recordedAt, action, object, previousHash, withheld } = event
  const exact = withheld ? null : { at, recordedAt, action, object }
  return { ...toEventView(actor, event), exact, previousHash, chain }
}
