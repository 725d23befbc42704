import 'server-only'
import { Prisma } from './generated/client'

/** Codes of the providers that a query may touch, or all of them (row-level security still has the last word). */
export type Scope = readonly string[] | 'all'

/** The condition that holds for rows of these providers. */
export function withinScope(column: Prisma.Sql, scope: Scope): Prisma.Sql {
  return scope === 'all' ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY (${[...scope]}::text[])`
}
