import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { NoticeState } from '@/domain/notices/delivery'
import { type OutboxCursor, type OutboxRow, countOutbox, listOutbox } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { mailIsSet } from '@/server/mail/mail-is-set'

export interface Outbox {
  readonly rows: readonly OutboxRow[]
  /** Whether there are more in the direction of the page. */
  readonly hasMore: boolean
  readonly counts: Readonly<Partial<Record<NoticeState, number>>>
  /** Whom mail comes from; null where no mail is set. */
  readonly from: string | null
}

/** A page of what is told to whom, newest first, with how many there are of each state; null for whoever does not administer it. */
export async function getOutbox(actor: Actor, cursor: OutboxCursor, size: number): Promise<Outbox | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(actor, async ({ tx }) => {
    const rows = await listOutbox(tx, cursor, size + 1)
    const counted = await countOutbox(tx)
    const isNewer = cursor.direction === 'newer'
    return {
      rows: isNewer && rows.length > size ? rows.slice(1) : rows.slice(0, size),
      hasMore: rows.length > size,
      counts: Object.fromEntries(counted.map(({ state, notices }) => [state, notices])),
      from: mailIsSet() ? readSettings().mailFrom : null,
    }
  })
}
