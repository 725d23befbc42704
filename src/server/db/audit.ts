import 'server-only'
import type { Database, Transaction } from './client'
import { Prisma } from './generated/client'

/** What a chain keeps of one change. Who did it is whoever the transaction acts for. */
export interface AuditEvent {
  /** A provider's or a commissioner's code, `national`, or `downloads`. */
  organisation: string
  /** In the field's words with hyphens: `return-submitted`. */
  action: string
  /** What it was done to: `ZZ1-2026-27-Q2`. */
  object: string
  at: Date
  old?: unknown
  new?: unknown
  reason?: string | null
}

/** The place of an event in its organisation's chain, and the chain's head once it stands there. */
export interface AuditPlace {
  seq: number
  head: string
}

/** Appends to an organisation's chain, in the transaction of the change itself. Refused for an organisation not theirs. */
export async function recordAudit(tx: Transaction, event: AuditEvent): Promise<AuditPlace> {
  const [place] = await tx.$queryRaw<
    { seq: bigint; hash: string }[]
  >`SELECT seq, hash FROM ${auditing(event)}`
  if (!place) throw new Error('The audit event was not recorded')
  return { seq: Number(place.seq), head: place.hash }
}

/** The same as a row (seq, hash) of a statement that makes the change as well, so that both take one round trip. */
export function auditing(event: AuditEvent): Prisma.Sql {
  return Prisma.sql`record_audit(${event.organisation}, ${event.action}, ${event.object}, ${event.at}::timestamptz,
    ${asJson(event.old)}::jsonb, ${asJson(event.new)}::jsonb, ${event.reason ?? null})`
}

/** The first place at which a chain no longer holds, or null when all of it does. Throws for a chain not theirs to read. */
export async function findAuditBreak(db: Database, organisation: string): Promise<number | null> {
  const [answer] = await db.$queryRaw<
    { broken: bigint | null }[]
  >`SELECT verify_audit(${organisation}) AS broken`
  return answer?.broken == null ? null : Number(answer.broken)
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
