import 'server-only'
import type { AuditReach } from '@/domain/access/audit-reach'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { withinScope } from './scope'

/** The chains that may be read, by organisation. One query. */
export async function listAuditChains(
  tx: Transaction,
  framework: string,
  { chains }: AuditReach,
): Promise<readonly AuditChain[]> {
  return tx.$queryRaw<AuditChain[]>`
    WITH providers AS MATERIALIZED (SELECT * FROM list_providers_in_scope(${framework})),
      occurring AS (SELECT e.organisation, array_agg(DISTINCT e.action) AS actions FROM audit_event e
        WHERE ${withinScope(Prisma.sql`e.organisation`, chains)} GROUP BY e.organisation)
    SELECT c.organisation, c.seq::int AS events, c.head, coalesce(o.actions, '{}') AS actions, coalesce(
      (SELECT p.name FROM providers p WHERE p.code = c.organisation),
      (SELECT max(p.commissioner_name) FROM providers p WHERE p.commissioner_code = c.organisation)) AS name
    FROM audit_chain c LEFT JOIN occurring o USING (organisation)
    WHERE ${withinScope(Prisma.sql`c.organisation`, chains)} ORDER BY c.organisation`
}

/** How long a chain is; 0 when it is not there or not theirs. */
export async function countChain(tx: Transaction, organisation: string): Promise<number> {
  const [chain] = await tx.$queryRaw<{ events: number }[]>`
    SELECT seq::int AS events FROM audit_chain WHERE organisation = ${organisation}`
  return chain?.events ?? 0
}
