import type { ProviderInScope, ProviderWithContacts } from '@/domain/access/provider-in-scope'
import 'server-only'
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

/** The providers whose submitted figures the reader may see, or those of them that are named, by code. One query. */
export async function listProvidersInScope(
  tx: Transaction,
  framework: string,
  scope: Scope = 'all',
): Promise<ProviderInScope[]> {
  return tx.$queryRaw<ProviderInScope[]>`
    SELECT code, name, region, commissioner_code AS "commissionerCode", commissioner_name AS "commissionerName",
      provider_lead AS "providerLead", commissioner_lead AS "commissionerLead", ${HISTORY} FROM list_providers_in_scope(${framework})
    WHERE ${withinScope(Prisma.sql`code`, scope)}`
}

/** One of them with how its leads are reached; null for what the reader does not see. One query. */
export async function findProviderInScope(
  tx: Transaction,
  framework: string,
  providerCode: string,
): Promise<ProviderWithContacts | null> {
  const [provider] = await tx.$queryRaw<ProviderWithContacts[]>`
    SELECT code, name, region, commissioner_code AS "commissionerCode", commissioner_name AS "commissionerName",
      provider_lead AS "providerLead", commissioner_lead AS "commissionerLead", ${HISTORY},
      (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') FROM list_lead_contacts(${framework}, code) c) AS contacts
    FROM list_providers_in_scope(${framework}) WHERE code = ${providerCode}`
  return provider ?? null
}
