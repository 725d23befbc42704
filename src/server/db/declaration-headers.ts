import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import 'server-only'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, declarationsAt, recordedBy, returnsAt, windowsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

/** A declaration as it arrives: its moments as such, or as text within a larger answer. */
export interface DeclarationRow extends Omit<DeclarationHeader, 'window' | 'year' | 'signedAt'> {
  readonly signedAt: Date | string | null
  readonly financialYear: FinancialYear
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly closesAt: Date
  readonly yearClosesAt: Date
}

/** What the lines of each version come to, and how many quarters of each year came: counted once for all declarations in scope, and joined. */
function countedIn(inScope: Prisma.Sql, returns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    lines AS MATERIALIZED (SELECT x.provider_code, x.financial_year, x.version, sum(x.criteria_missing)::int AS missing,
      array_agg(x.indicator ORDER BY x.indicator) FILTER (WHERE x.status = 'not-met') AS not_met
      FROM declared_line x WHERE ${inScope} GROUP BY x.provider_code, x.financial_year, x.version),
    quarters AS MATERIALIZED (SELECT x.provider_code, x.financial_year, count(*)::int AS received
      FROM ${returns} x WHERE ${inScope} AND x.version > 0 GROUP BY x.provider_code, x.financial_year)`
}

/** Whose reviews are told of where nobody asks for them. */
const NOBODYS: Scope = []

/** The outcome of each declaration that stood at a moment, of providers whose reviews may be read: found once for all of them, and joined. */
function outcomesOf(framework: string, reviewed: Scope, at: AsAt): Prisma.Sql {
  return Prisma.sql`
    answered AS MATERIALIZED (SELECT a.provider_code, a.financial_year, a.round, count(*)::int AS answers FROM review_answer a
      WHERE a.framework = ${framework} AND ${withinScope(Prisma.sql`a.provider_code`, reviewed)}
      GROUP BY a.provider_code, a.financial_year, a.round),
    outcomes AS MATERIALIZED (SELECT DISTINCT ON (o.provider_code, o.financial_year) o.provider_code, o.financial_year,
        jsonb_build_object('round', o.round, 'version', o.version, 'outcome', o.outcome, 'answerBy', o.answer_by,
          'answers', coalesce(a.answers, 0)) AS reviewed
      FROM review_outcome o LEFT JOIN answered a ON (a.provider_code, a.financial_year, a.round) = (o.provider_code, o.financial_year, o.round)
      WHERE o.framework = ${framework} AND ${recordedBy(Prisma.sql`o.signed_at`, at)}
        AND ${withinScope(Prisma.sql`o.provider_code`, reviewed)}
      ORDER BY o.provider_code, o.financial_year, o.round DESC)`
}

/**
 * All declarations in scope, but for drafts that nobody is asked for; as they stood at a moment. What their reviews came to is told of those
 * in a second scope. One query, whatever their number.
 */
export async function listDeclarationHeaders(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: AsAt = null,
  reviewed: Scope = NOBODYS,
): Promise<readonly DeclarationHeader[]> {
  const headers = declarationHeaders(framework, scope, at, reviewed)
  return toDeclarationHeaders(await tx.$queryRaw<DeclarationRow[]>(headers))
}

export function toDeclarationHeaders(rows: readonly DeclarationRow[]): readonly DeclarationHeader[] {
  return rows.map(toHeader)
}

/** What a header says of a declaration `x` with what is joined to it. */
const HEADER = Prisma.sql`x.framework, x.provider_code AS "providerCode", coalesce(n.name, '') AS "providerName",
      x.financial_year AS "financialYear", x.state, x.version, w.opens_at AS "opensAt", ${ownMoments.deadlineAt} AS "deadlineAt",
      ${ownMoments.closesAt} AS "closesAt", ${ownMoments.yearClosesAt} AS "yearClosesAt", s.late, s.documents,
      s.documents_out_of_date AS "documentsOutOfDate", l.missing AS "criteriaMissing",
      coalesce(l.not_met, '{}') AS "notMet", coalesce(q.received, 0) AS "quartersReceived",
      s.signed_at AS "signedAt", o.reviewed`

/** The question that `listDeclarationHeaders` asks, for a statement that asks for more than that. */
export function declarationHeaders(
  framework: string,
  scope: Scope,
  at: AsAt = null,
  reviewed: Scope = NOBODYS,
): Prisma.Sql {
  const inScope = Prisma.sql`x.framework = ${framework} AND ${withinScope(Prisma.sql`x.provider_code`, scope)}`
  const counted = countedIn(inScope, returnsAt(framework, at))
  return Prisma.sql`
    WITH names AS MATERIALIZED (SELECT code, name FROM list_providers_in_scope(${framework}, ${at}::timestamptz)), ${counted},
      ${outcomesOf(framework, reviewed, at)}
    SELECT ${HEADER}
    FROM ${declarationsAt(framework, at)} x JOIN ${windowsAt(framework, at)} w ON w.framework = x.framework AND w.period = x.financial_year
    ${joinOwnExtension(Prisma.sql`x`, Prisma.sql`x.financial_year`, at)} LEFT JOIN names n ON n.code = x.provider_code
    LEFT JOIN signed_declaration s ON (s.framework, s.provider_code, s.financial_year, s.version)
      = (x.framework, x.provider_code, x.financial_year, x.version)
    LEFT JOIN lines l ON (l.provider_code, l.financial_year, l.version) = (x.provider_code, x.financial_year, x.version)
    LEFT JOIN quarters q ON (q.provider_code, q.financial_year) = (x.provider_code, x.financial_year)
    LEFT JOIN outcomes o ON (o.provider_code, o.financial_year) = (x.provider_code, x.financial_year)
    WHERE ${inScope} AND (x.version > 0 OR (x.provider_code, x.financial_year) NOT IN (SELECT u.provider_code, u.period
      FROM list_undue(${framework}, ${at}::timestamptz) u))`
}

function toHeader({
  financialYear,
  opensAt,
  deadlineAt,
  closesAt,
  yearClosesAt,
  signedAt,
  ...row
}: DeclarationRow): DeclarationHeader {
  const window = {
    financialYear,
    opensAt: new Date(opensAt),
    deadlineAt: new Date(deadlineAt),
    closesAt: new Date(closesAt),
    yearClosesAt: new Date(yearClosesAt),
  }
  return { ...row, year: financialYear, window, signedAt: signedAt === null ? null : new Date(signedAt) }
}
