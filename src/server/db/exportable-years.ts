import type { ExportableYear } from '@/domain/exports/exportable-year'
import 'server-only'
import { type AsAt, declarationsAt, returnsAt, windowsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** Every year with a window, the latest first; as it stood at a moment. One query. */
export async function listExportableYears(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: AsAt = null,
): Promise<readonly ExportableYear[]> {
  const inScope = Prisma.sql`x.framework = ${framework} AND x.version > 0 AND ${withinScope(Prisma.sql`x.provider_code`, scope)}`
  return tx.$queryRaw<ExportableYear[]>`
    WITH submitted AS (SELECT x.financial_year AS year, count(*)::int AS returns, count(DISTINCT x.period)::int AS quarters
        FROM ${returnsAt(framework, at)} x WHERE ${inScope} GROUP BY x.financial_year),
      signed AS (SELECT x.financial_year AS year, count(*)::int AS declarations
        FROM ${declarationsAt(framework, at)} x WHERE ${inScope} GROUP BY x.financial_year)
    SELECT y.year, coalesce(r.returns, 0) AS returns, coalesce(r.quarters, 0) AS quarters,
      coalesce(d.declarations, 0) AS declarations
    FROM (SELECT DISTINCT financial_year AS year FROM ${windowsAt(framework, at)} w WHERE framework = ${framework}) y
    LEFT JOIN submitted r USING (year) LEFT JOIN signed d USING (year)
    ORDER BY y.year DESC`
}
