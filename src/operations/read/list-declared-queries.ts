import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { Query } from '@/domain/queries/query'
import { listQueriesOfYear } from '@/server/db/queries'
import { withActor } from '@/server/db/transaction'

/** What was asked about a declaration, and now. */
interface AskedOfDeclaration {
  readonly at: Date
  readonly queries: readonly Query[]
}

/**
 * What was asked about what a provider declared for a year, in any of its versions, the oldest first, with all that was said; empty where
 * nothing was. Null for whoever is no part of it: a commissioner that only reads what a provider submits is none.
 */
export async function listDeclaredQueries(
  actor: Actor,
  key: DeclarationKey,
): Promise<AskedOfDeclaration | null> {
  if (!can(actor, 'query:read', key)) return null
  return withActor(actor, async ({ tx, at }) => ({
    at,
    queries: await listQueriesOfYear(tx, [key.providerCode], key),
  }))
}
