import type { ExportableYear } from '@/domain/exports/exportable-year'
import 'server-only'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** Every year with a window, the latest first. One query. */
export async function listExportableYears(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly ExportableYear[]> {
  const inScope = withinScope(Prisma.sql`x.provider_code`, scope)
  const ofYear = Prisma.sql`x.framework = ${framework} AND x.financial_year = y.year AND x.version > 0 AND ${inScope}`
  return tx.$queryRaw<ExportableYear[]>`
    SELECT y.year, r.returns, r.quarters,
      (SELECT count(*)::int FROM declaration x WHERE ${ofYear}) AS declarations
    FROM (SELECT DISTINCT financial_year AS year FROM reporting_window WHERE framework = ${framework}) y
    CROSS JOIN LATERAL (SELECT count(*)::int AS returns, count(DISTINCT x.period)::int AS quarters
      FROM quarterly_return x WHERE ${ofYear}) r
    ORDER BY y.year DESC`
}
