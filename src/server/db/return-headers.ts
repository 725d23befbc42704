import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import type { ReturnState } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { type AsAt, type LaterRow, laterVersions, returnsAt, toLater, windowsAt } from './as-at'
import type { Transaction } from './client'
import { FIRST_VERSION } from './dashboards'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

interface HeaderRow {
  readonly framework: string
  readonly provider_code: string
  readonly period: Period
  readonly financial_year: FinancialYear
  readonly state: ReturnState
  readonly version: number
  readonly saved_at: Date | null
  readonly saved_by_name: string | null
  readonly opens_at: Date
  readonly data_cut_on: string
  readonly deadline_at: Date
  readonly closes_at: Date
  readonly year_closes_at: Date
  readonly submitted_at: Date | null
  readonly first_at: Date | null
  readonly first_deadline_at: Date | null
  readonly submitted_by_name: string | null
  readonly late: boolean | null
  readonly reason: string | null
  readonly later: readonly LaterRow[] | null
}

/** Headers of the returns in scope, but for drafts that nobody is asked for, newest period first; of one period when it is given, and as they stood at a moment. One query. */
export async function listReturnHeaders(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { period, at = null }: { period?: Period; at?: AsAt } = {},
): Promise<readonly ReturnHeader[]> {
  const rows = await tx.$queryRaw<HeaderRow[]>`
    SELECT r.framework, r.provider_code, r.period, r.financial_year, r.state, r.version, r.saved_at, r.saved_by_name,
      w.opens_at, w.data_cut_on::text AS data_cut_on, ${ownMoments.deadlineAt} AS deadline_at,
      ${ownMoments.closesAt} AS closes_at, ${ownMoments.yearClosesAt} AS year_closes_at,
      s.submitted_at, f.submitted_at AS first_at, f.deadline_at AS first_deadline_at, s.submitted_by_name, s.late, s.reason, ${laterVersions(at)} AS later
    FROM ${returnsAt(framework, at)} r JOIN ${windowsAt(framework, at)} w ON (w.framework, w.period) = (r.framework, r.period)
    ${joinOwnExtension(Prisma.sql`r`, Prisma.sql`r.period`, at)}
    LEFT JOIN submission s ON s.framework = r.framework AND s.provider_code = r.provider_code
      AND s.financial_year = r.financial_year AND s.period = r.period AND s.version = r.version
    ${FIRST_VERSION}
    WHERE r.framework = ${framework} AND ${withinScope(Prisma.sql`r.provider_code`, scope)}
      AND ${period ? Prisma.sql`r.period = ${period}` : Prisma.sql`TRUE`}
      AND (r.version > 0 OR (r.provider_code, r.period) NOT IN (SELECT u.provider_code, u.period FROM list_undue(${framework}, ${at}::timestamptz) u))
    ORDER BY r.period DESC, r.provider_code`
  return rows.map(fromRow)
}

function fromRow(row: HeaderRow): ReturnHeader {
  return {
    framework: row.framework,
    providerCode: row.provider_code,
    period: row.period,
    state: row.state,
    version: row.version,
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
    window: {
      period: row.period,
      financialYear: row.financial_year,
      opensAt: row.opens_at,
      dataCutOn: row.data_cut_on,
      deadlineAt: row.deadline_at,
      closesAt: row.closes_at,
      yearClosesAt: row.year_closes_at,
    },
    submitted: toSubmitted(row),
    ...toLater(row.later),
  }
}

function toSubmitted(row: HeaderRow): ReturnHeader['submitted'] {
  const { submitted_at, first_at, first_deadline_at, submitted_by_name, late, reason } = row
  if (!submitted_at || !first_at || !first_deadline_at || !submitted_by_name) return null
  const first = { firstAt: first_at, deadlineAt: first_deadline_at }
  return { at: submitted_at, ...first, byName: submitted_by_name, late: late ?? false, reason }
}
