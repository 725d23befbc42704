import 'server-only'
import type { NoticeState, Outcome } from '@/domain/notices/delivery'
import type { Transaction } from './client'

/** A notice as the outbox lists it. */
export interface OutboxRow {
  readonly id: string
  readonly kind: string
  readonly email: string
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
  readonly state: NoticeState
  readonly tries: number
  readonly queuedAt: Date
  /** When it is tried next, while it waits. */
  readonly nextAt: Date
  readonly closedAt: Date | null
}

/** The same whole, with every try from the last to the first. `secret` is the sealed end of its link; null where it is gone. */
export interface NoticeRecord extends OutboxRow {
  readonly href: string
  readonly secret: string | null
  readonly attempts: readonly { readonly at: string; readonly outcome: Outcome; readonly answer: string }[]
}

/** A page of the outbox: of one state or all, from the newest or beyond a notice. */
export interface OutboxCursor {
  readonly state: NoticeState | null
  readonly beyond: string | null
  readonly direction: 'older' | 'newer'
}

/** Notices, newest first; none beyond one that is not there. For administrators, as all of this file. */
export async function listOutbox(
  tx: Transaction,
  { state, beyond, direction }: OutboxCursor,
  limit: number,
): Promise<readonly OutboxRow[]> {
  return tx.$queryRaw<OutboxRow[]>`
    SELECT id, kind, email, name, facts, state, tries, queued_at AS "queuedAt", next_at AS "nextAt", closed_at AS "closedAt"
    FROM list_outbox(${state}, ${beyond}::uuid, ${direction === 'newer'}::boolean, ${limit}::int)`
}

/** How many notices there are of each state that has any. */
export async function countOutbox(
  tx: Transaction,
): Promise<readonly { readonly state: NoticeState; readonly notices: number }[]> {
  return tx.$queryRaw`SELECT state, notices FROM count_outbox()`
}

/** One notice, or null. */
export async function findNotice(tx: Transaction, id: string): Promise<NoticeRecord | null> {
  const [notice] = await tx.$queryRaw<NoticeRecord[]>`
    SELECT id, kind, email, name, facts, href, secret, state, tries, queued_at AS "queuedAt", next_at AS "nextAt",
      closed_at AS "closedAt", attempts FROM read_notice(${id}::uuid)`
  return notice ?? null
}

/** Lets a notice be sent again that was closed; false where that cannot be. */
export async function reopenNotice(tx: Transaction, id: string): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ reopened: boolean }[]>`SELECT retry_notice(${id}::uuid) AS reopened`
  return answer?.reopened ?? false
}

/** The id of a notice to whoever is asking, by its key. */
export async function findOwnNotice(tx: Transaction, key: string): Promise<string | null> {
  const [answer] = await tx.$queryRaw<{ id: string | null }[]>`SELECT my_notice(${key}) AS id`
  return answer?.id ?? null
}

/** How the mail stands. */
export interface MailCounts {
  readonly waiting: number
  readonly waitsSince: Date | null
  /** Bounced or given up in the last thirty days. */
  readonly failed: number
  readonly testedAt: Date | null
}

export async function findMailCounts(tx: Transaction): Promise<MailCounts> {
  const [counts] = await tx.$queryRaw<MailCounts[]>`
    SELECT waiting, waits_since AS "waitsSince", failed, tested_at AS "testedAt" FROM mail_standing()`
  if (!counts) throw new Error('The mail was not counted')
  return counts
}

/** The last mail to somebody that their mail server refused; null where one arrived since. For whoever keeps that person. */
export async function findBounce(
  tx: Transaction,
  personId: string,
): Promise<{ readonly email: string; readonly at: Date; readonly answer: string } | null> {
  const [bounce] = await tx.$queryRaw<{ email: string; at: Date; answer: string }[]>`
    SELECT email, at, answer FROM bounce_of(${personId}::uuid)`
  return bounce ?? null
}
