import 'server-only'
import type { Database } from './client'

/** What is counted: whose account it was, null for an address without one, and whether it was tried at all. */
interface Refusal {
  readonly personId: string | null
  readonly isLocked: boolean
}

/**
 * Counts a refusal to sign in. The audit trail is told of a day's once it is over, and at once the first time on a day that
 * an account is closed for a while: what strangers type must not make it grow one by one.
 */
export async function recordRefusal(db: Database, { personId, isLocked }: Refusal): Promise<void> {
  await db.$queryRaw`SELECT record_refusal(${personId}::uuid, ${isLocked}::boolean)::text`
}

/** Tells the audit trail of the days that are over at this moment; says of how many accounts and days it was told. */
export async function closeRefusals(db: Database, at: Date): Promise<number> {
  const [answer] = await db.$queryRaw<{ closed: number }[]>`
    SELECT close_refusals((${at}::timestamptz AT TIME ZONE 'Europe/London')::date) AS closed`
  return answer?.closed ?? 0
}

/** What was refused on a day, in London. */
export interface RefusedDay {
  readonly day: string
  /** How many accounts were refused. */
  readonly accounts: number
  /** Attempts that were tried and wrong, and those that were not tried any more. */
  readonly refused: number
  readonly locked: number
  /** How many of both were with an address that has no account. */
  readonly unknown: number
}

/** The days on which signing in was refused, of the last 14, the newest first. Throws for whoever does not keep the register. */
export async function listRefusedDays(db: Database): Promise<readonly RefusedDay[]> {
  return db.$queryRaw<RefusedDay[]>`
    SELECT day::text, accounts, refused, locked, unknown FROM list_refusals(today() - 13)`
}
