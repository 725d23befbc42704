import 'server-only'
import type { Period } from '@/domain/periods/period'
import type {
  ReportedPeriod,
  ProviderReturns,
  PeriodReturn,
  SubmittedVersion,
} from '@/domain/returns/provider-returns'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/domain/returns/stored-line'
import { type AsAt, type LaterRow, laterVersions, recordedBy, returnsAt, toLater, windowsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { shownVersion } from './submitted-lines'

/** Every quarter that has a window, newest first; as at a moment, that had one. One query. */
export async function listReportedPeriods(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: AsAt = null,
): Promise<readonly ReportedPeriod[]> {
  return tx.$queryRaw<ReportedPeriod[]>`
    SELECT w.period, w.financial_year AS "financialYear", w.opens_at AS "opensAt", w.deadline_at AS "deadlineAt",
      count(r.period) FILTER (WHERE r.version > 0)::int AS submitted, count(r.period)::int AS expected
    FROM ${windowsAt(framework, at)} w LEFT JOIN ${returnsAt(framework, at)} r ON r.framework = w.framework AND r.period = w.period
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)}
    WHERE w.framework = ${framework} AND w.kind = 'quarter'
    GROUP BY w.framework, w.period, w.financial_year, w.opens_at, w.deadline_at ORDER BY w.period DESC`
}

/** Beside submissions `s`, the first version `f` of the same return: joined once, and not looked up for each of them. */
export const FIRST_VERSION = Prisma.sql`LEFT JOIN submission f ON (f.framework, f.provider_code, f.financial_year, f.period)
  = (s.framework, s.provider_code, s.financial_year, s.period) AND f.version = 1`

/** A return as it arrives: its moments as such, or as text within a larger answer. */
export interface ReturnRow
  extends Omit<ProviderReturns, 'returns'>, Omit<PeriodReturn, 'submitted' | 'later'> {
  readonly version: number | null
  readonly at: Date
  readonly firstAt: Date
  readonly byName: string
  readonly late: boolean
  readonly deadlineAt: Date
  readonly later: readonly LaterRow[] | null
}

/** Every provider in scope with how its returns of these quarters stand, or stood: the submissions that are shown. One query. */
export async function listProviderReturns(
  tx: Transaction,
  framework: string,
  scope: Scope,
  periods: readonly Period[],
  shown: ShownVersion,
  at: AsAt = null,
): Promise<readonly ProviderReturns[]> {
  return withReturns(
    await tx.$queryRaw<ReturnRow[]>(providerReturns(framework, scope, { periods, shown, at })),
  )
}

/** The same question, for a statement that asks for more than that. */
export function providerReturns(
  framework: string,
  scope: Scope,
  {
    periods,
    shown,
    at,
  }: { readonly periods: readonly Period[]; readonly shown: ShownVersion; readonly at: AsAt },
): Prisma.Sql {
  return Prisma.sql`
    SELECT p.code AS "providerCode", p.name AS "providerName", p.leads, q.period, r.state, s.version,
      s.submitted_at AS at, f.submitted_at AS "firstAt", s.submitted_by_name AS "byName", s.late, f.deadline_at AS "deadlineAt",
      ${laterVersions(at)} AS later
    FROM list_providers_in_scope(${framework}, ${at}::timestamptz) p CROSS JOIN unnest(${[...periods]}::text[]) AS q(period)
    LEFT JOIN ${returnsAt(framework, at)} r ON r.framework = ${framework} AND r.provider_code = p.code AND r.period = q.period
    LEFT JOIN submission s ON s.framework = r.framework AND s.provider_code = r.provider_code
      AND s.financial_year = r.financial_year AND s.period = r.period AND s.version = ${shownVersion(shown)}
    ${FIRST_VERSION}
    WHERE ${withinScope(Prisma.sql`p.code`, scope)} ORDER BY p.code, q.period`
}

export function withReturns(rows: readonly ReturnRow[]): readonly ProviderReturns[] {
  const providers = new Map<string, Omit<ProviderReturns, 'returns'> & { returns: PeriodReturn[] }>()
  for (const { providerCode, providerName, leads, ...row } of rows) {
    const own = providers.get(providerCode)
    if (own) own.returns.push(toPeriodReturn(row))
    else providers.set(providerCode, { providerCode, providerName, leads, returns: [toPeriodReturn(row)] })
  }
  return [...providers.values()]
}

function toPeriodReturn(row: Omit<ReturnRow, keyof Omit<ProviderReturns, 'returns'>>): PeriodReturn {
  const { period, state, version, byName, late, later } = row
  const moments = {
    at: new Date(row.at),
    firstAt: new Date(row.firstAt),
    deadlineAt: new Date(row.deadlineAt),
  }
  return {
    period,
    state,
    submitted: version === null ? null : { version, ...moments, byName, late },
    ...toLater(later),
  }
}

/**
 * All submitted versions of a return, newest first, with the snapshot of the one that was asked for (the latest when
 * none is named; as at a moment, the latest of then, and none that came later). Empty when the return is not there, not submitted or not
 * in scope. One query.
 */
export async function listSubmittedVersions(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  version: number | null,
  at: AsAt = null,
): Promise<readonly SubmittedVersion[]> {
  return tx.$queryRaw<SubmittedVersion[]>`
    SELECT s.version, s.submitted_at AS at, f.submitted_at AS "firstAt", s.submitted_by_name AS "byName", s.late, f.deadline_at AS "deadlineAt",
      s.reason, s.snapshot_sha256 AS "snapshotSha256",
      NOT ${recordedBy(Prisma.sql`s.submitted_at`, at)} AS "isLater", CASE WHEN ${recordedBy(Prisma.sql`s.submitted_at`, at)}
        AND s.version = coalesce(${version}::int, max(s.version) FILTER (WHERE ${recordedBy(Prisma.sql`s.submitted_at`, at)}) OVER ())
        THEN s.snapshot END AS snapshot
    FROM submission s ${FIRST_VERSION}
    WHERE s.framework = ${framework} AND s.provider_code = ${providerCode} AND s.period = ${period}
      AND ${withinScope(Prisma.sql`s.provider_code`, scope)}
    ORDER BY s.version DESC`
}
