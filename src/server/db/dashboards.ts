import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import type { ReturnKey, ReturnState } from '@/domain/returns/quarterly-return'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { type ShownVersion, shownVersion } from './submitted-lines'

/** A quarter that has a window, and how many of the providers in scope have submitted it. */
export interface ReportedPeriod {
  readonly period: Period
  readonly financialYear: FinancialYear
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly submitted: number
}

/** A provider in scope and how its return of one period stands, without any figure. */
export interface ProviderReturn {
  readonly providerCode: string
  readonly providerName: string
  readonly commissionerName: string | null
  /** Null where no return was ever opened for the provider in this period. */
  readonly state: ReturnState | null
  readonly submitted: SubmittedHeader | null
}

/** Who submitted a version, and when. */
export interface SubmittedHeader {
  readonly version: number
  readonly at: Date
  /** When the first version came: a correction is as late as what it corrects. */
  readonly firstAt: Date
  readonly byName: string
  readonly late: boolean
  readonly deadlineAt: Date
}

/** One submitted version of a return; the snapshot only of the version that was asked for. */
export interface SubmittedVersion extends SubmittedHeader {
  readonly reason: string | null
  readonly snapshotSha256: string
  readonly snapshot: string | null
}

/** Every quarter that has a window, newest first. One query. */
export async function listReportedPeriods(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly ReportedPeriod[]> {
  return tx.$queryRaw<ReportedPeriod[]>`
    SELECT w.period, w.financial_year AS "financialYear", w.opens_at AS "opensAt", w.deadline_at AS "deadlineAt",
      count(r.period)::int AS submitted
    FROM reporting_window w LEFT JOIN quarterly_return r ON r.framework = w.framework AND r.period = w.period
      AND r.version > 0 AND ${withinScope(Prisma.sql`r.provider_code`, scope)}
    WHERE w.framework = ${framework} AND w.kind = 'quarter'
    GROUP BY w.framework, w.period ORDER BY w.period DESC`
}

/** When the first version of a submission's return came. */
export const FIRST_AT = Prisma.sql`(SELECT f.submitted_at FROM submission f WHERE f.framework = s.framework
  AND f.provider_code = s.provider_code AND f.financial_year = s.financial_year AND f.period = s.period AND f.version = 1)`

interface ReturnRow extends Omit<ProviderReturn, 'submitted'> {
  readonly version: number | null
  readonly at: Date
  readonly firstAt: Date
  readonly byName: string
  readonly late: boolean
  readonly deadlineAt: Date
}

/** Every provider in scope with how its return of a period stands: the submission that is shown, if there is one. One query. */
export async function listProviderReturns(
  tx: Transaction,
  framework: string,
  scope: Scope,
  period: Period,
  shown: ShownVersion,
): Promise<readonly ProviderReturn[]> {
  const rows = await tx.$queryRaw<ReturnRow[]>`
    SELECT p.code AS "providerCode", p.name AS "providerName", p.commissioner_name AS "commissionerName", r.state, s.version,
      s.submitted_at AS at, ${FIRST_AT} AS "firstAt", s.submitted_by_name AS "byName", s.late, s.deadline_at AS "deadlineAt"
    FROM list_providers_in_scope(${framework}) p
    LEFT JOIN quarterly_return r ON r.framework = ${framework} AND r.provider_code = p.code AND r.period = ${period}
    LEFT JOIN submission s ON s.framework = r.framework AND s.provider_code = r.provider_code
      AND s.financial_year = r.financial_year AND s.period = r.period AND s.version = ${shownVersion(shown)}
    WHERE ${withinScope(Prisma.sql`p.code`, scope)} ORDER BY p.code`
  return rows.map(({ version, at, firstAt, byName, late, deadlineAt, ...provider }) => ({
    ...provider,
    submitted: version === null ? null : { version, at, firstAt, byName, late, deadlineAt },
  }))
}

/**
 * All submitted versions of a return, newest first, with the snapshot of the one that was asked for (the latest when
 * none is named). Empty when the return is not there, not submitted or not in scope. One query.
 */
export async function listSubmittedVersions(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  version: number | null,
): Promise<readonly SubmittedVersion[]> {
  return tx.$queryRaw<SubmittedVersion[]>`
    SELECT s.version, s.submitted_at AS at, ${FIRST_AT} AS "firstAt", s.submitted_by_name AS "byName", s.late, s.deadline_at AS "deadlineAt",
      s.reason, s.snapshot_sha256 AS "snapshotSha256",
      CASE WHEN s.version = coalesce(${version}::int, max(s.version) OVER ()) THEN s.snapshot END AS snapshot
    FROM submission s
    WHERE s.framework = ${framework} AND s.provider_code = ${providerCode} AND s.period = ${period}
      AND ${withinScope(Prisma.sql`s.provider_code`, scope)}
    ORDER BY s.version DESC`
}
