import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import 'server-only'
import type { AsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import type { HeldMembership } from './membership'
import { type Scope, withinScope } from './scope'

/** Who a person is and what they may act as. */
export interface Scopes {
  personId: string
  name: string
  memberships: HeldMembership[]
}

/** The scopes of whoever the transaction acts for; null for the service itself and for a disabled person. */
export async function findScopes(tx: Transaction): Promise<Scopes | null> {
  const [answer] = await tx.$queryRaw<{ scopes: Scopes | null }[]>`SELECT my_scopes() AS scopes`
  return answer?.scopes ?? null
}

/** What it was called, and what merged into what. */
const HISTORY = Prisma.sql`names, successor_code AS "successorCode", succeeded_on::text AS "succeededOn", predecessors`

/** The providers whose submitted figures the reader may see, or those of them that are named, as they were on record at a moment; by code. One query. */
export async function listProvidersInScope(
  tx: Transaction,
  framework: string,
  scope: Scope = 'all',
  at: AsAt = null,
): Promise<ProviderInScope[]> {
  return tx.$queryRaw<ProviderInScope[]>(providersInScope(framework, scope, at))
}

/** The same question, for a statement that asks for more than that. */
export function providersInScope(framework: string, scope: Scope, at: AsAt): Prisma.Sql {
  return Prisma.sql`SELECT code, name, region, commissioner_code AS "commissionerCode", commissioner_name AS "commissionerName",
      leads, ${HISTORY}
    FROM list_providers_in_scope(${framework}, ${at}::timestamptz) WHERE ${withinScope(Prisma.sql`code`, scope)}`
}

/** One of them; null for what the reader does not see. One query. */
export async function findProviderInScope(
  tx: Transaction,
  framework: string,
  providerCode: string,
  at: AsAt = null,
): Promise<ProviderInScope | null> {
  const [provider] = await listProvidersInScope(tx, framework, [providerCode], at)
  return provider ?? null
}
