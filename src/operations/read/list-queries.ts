import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { Query } from '@/domain/queries/query'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { findCase } from '@/server/db/cases'
import { listQueriesOf } from '@/server/db/queries'
import { withActor } from '@/server/db/transaction'

/** What was asked about a line, and whether a case is about it. */
interface AskedOfLine {
  readonly at: Date
  readonly queries: readonly Query[]
  readonly hasCase: boolean
}

/**
 * What was asked about one line of a quarter, in any of its versions, the oldest first, with all that was said, and now; empty where
 * nothing was. Null for whoever is no part of it: a commissioner that only reads what a provider submits is none.
 */
export async function listQueries(
  actor: Actor,
  key: ReturnKey,
  indicator: string,
): Promise<AskedOfLine | null> {
  if (!can(actor, 'query:read', key)) return null
  const scope = [key.providerCode]
  return withActor(actor, async ({ tx, at }) => ({
    at,
    queries: await listQueriesOf(tx, scope, key, indicator),
    hasCase: (await findCase(tx, scope, { ...key, indicator })) !== null,
  }))
}
