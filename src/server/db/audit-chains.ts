import 'server-only'
import type { AuditReach } from '@/domain/access/audit-reach'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { Transaction } from './client'
import { withinChains, withinParts } from './audit-parts'

/** The chains that may be read, by organisation. One query. */
export async function listAuditChains(
  tx: Transaction,
  { chains }: AuditReach,
): Promise<readonly AuditChain[]> {
  const frameworks = chains.map(({ framework }) => framework)
  return tx.$queryRaw<AuditChain[]>`
    WITH providers AS MATERIALIZED (SELECT p.* FROM unnest(${frameworks}::text[]) f, list_providers_in_scope(f) p),
      named AS (SELECT organisation, coalesce(max(provider), max(commissioner)) AS name FROM (
          SELECT p.code, p.name, NULL FROM providers p UNION ALL SELECT p.commissioner_code, NULL, p.commissioner_name FROM providers p
        ) each (organisation, provider, commissioner) GROUP BY organisation),
      occurring AS (SELECT e.organisation, array_agg(DISTINCT e.action) AS actions FROM audit_event e
        WHERE ${withinParts(chains)} GROUP BY e.organisation)
    SELECT c.organisation, c.seq::int AS events, c.head, coalesce(o.actions, '{}') AS actions, n.name
    FROM audit_chain c LEFT JOIN occurring o USING (organisation) LEFT JOIN named n USING (organisation)
    WHERE ${withinChains(chains)} ORDER BY c.organisation`
}
