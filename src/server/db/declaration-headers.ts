import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import 'server-only'
import type { FinancialYear } from '@/domain/periods/period'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

interface Row extends Omit<DeclarationHeader, 'window' | 'year'> {
  readonly financialYear: FinancialYear
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly closesAt: Date
  readonly yearClosesAt: Date
}

/** What the lines of the version in force of a declaration `d` come to. */
const linesInForce = Prisma.sql`
  SELECT sum(x.criteria_missing)::int AS missing,
    array_agg(x.indicator ORDER BY x.indicator) FILTER (WHERE x.status = 'not-met') AS not_met
  FROM declared_line x WHERE x.framework = d.framework AND x.provider_code = d.provider_code
    AND x.financial_year = d.financial_year AND x.version = d.version`

/** All declarations in scope. One query, whatever their number. */
export async function listDeclarationHeaders(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly DeclarationHeader[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH names AS MATERIALIZED (SELECT code, name FROM list_providers_in_scope(${framework}))
    SELECT d.framework, d.provider_code AS "providerCode", coalesce(n.name, '') AS "providerName",
      d.financial_year AS "financialYear", d.state, d.version, w.opens_at AS "opensAt", w.deadline_at AS "deadlineAt",
      w.closes_at AS "closesAt", w.year_closes_at AS "yearClosesAt", s.late, s.documents,
      s.documents_out_of_date AS "documentsOutOfDate", l.missing AS "criteriaMissing",
      coalesce(l.not_met, '{}') AS "notMet",
      (SELECT count(*)::int FROM quarterly_return q WHERE q.framework = d.framework AND q.provider_code = d.provider_code
        AND q.financial_year = d.financial_year AND q.version > 0) AS "quartersReceived"
    FROM declaration d JOIN reporting_window w ON w.framework = d.framework AND w.period = d.financial_year
    LEFT JOIN names n ON n.code = d.provider_code
    LEFT JOIN signed_declaration s ON (s.framework, s.provider_code, s.financial_year, s.version)
      = (d.framework, d.provider_code, d.financial_year, d.version)
    LEFT JOIN LATERAL (${linesInForce}) l ON true
    WHERE d.framework = ${framework} AND ${withinScope(Prisma.sql`d.provider_code`, scope)}`
  return rows.map(toHeader)
}

function toHeader({
  financialYear,
  opensAt,
  deadlineAt,
  closesAt,
  yearClosesAt,
  ...row
}: Row): DeclarationHeader {
  const window = { financialYear, opensAt, deadlineAt, closesAt, yearClosesAt }
  return { ...row, year: financialYear, window }
}
