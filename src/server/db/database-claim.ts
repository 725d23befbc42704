import 'server-only'
import type { Database } from './client'

/** What a database is for, for good. */
export type DatabaseKind = 'real' | 'training'

/**
 * Says what the database is for, where no start said it before, and answers what it is for. Null for a training copy where accounts
 * are already, and nothing was said of them.
 */
export async function claimDatabase(db: Database, wanted: DatabaseKind): Promise<DatabaseKind | null> {
  const [answer] = await db.$queryRaw<
    { kind: DatabaseKind | null }[]
  >`SELECT claim_database(${wanted}) AS kind`
  return answer?.kind ?? null
}

/** What the database is for; null before the first start. */
export async function findDatabaseKind(db: Database): Promise<DatabaseKind | null> {
  const [answer] = await db.$queryRaw<{ kind: DatabaseKind | null }[]>`SELECT database_kind() AS kind`
  return answer?.kind ?? null
}
