import 'server-only'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { storedPeriod } from './stored-text'
import { joinOwnExtension, ownMoments } from './windows'

/** A submitted return that waits to be accepted, with the lock number over which that is decided. */
export interface WaitingReturn extends ReturnKey {
  readonly version: number
  readonly revision: number
  readonly submittedBy: string
  readonly submittedByName: string
  readonly submittedAt: Date
}

/** The submitted returns within scope that can still be decided about: those that came first before others. One statement. */
export async function listWaitingReturns(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: Date,
): Promise<readonly WaitingReturn[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingReturn, 'period'> & { readonly period: string })[]>`
    SELECT r.framework, r.provider_code AS "providerCode", r.period, r.version, r.revision, s.submitted_by AS "submittedBy",
      s.submitted_by_name AS "submittedByName", s.submitted_at AS "submittedAt"
    FROM quarterly_return r JOIN submission s ON (s.framework, s.provider_code, s.financial_year, s.period, s.version)
      = (r.framework, r.provider_code, r.financial_year, r.period, r.version)
    JOIN reporting_window w ON (w.framework, w.period) = (r.framework, r.period)
    ${joinOwnExtension(Prisma.sql`r`, Prisma.sql`r.period`)}
    WHERE r.framework = ${framework} AND r.state = 'submitted' AND ${withinScope(Prisma.sql`r.provider_code`, scope)}
      AND ${ownMoments.yearClosesAt} >= ${at}::timestamptz
    ORDER BY s.submitted_at, r.provider_code`
  return rows.map((row) => ({ ...row, period: storedPeriod(row.period) }))
}

/** The number of the version of a return in force; null where none is, or it is not in scope. */
export async function findVersionInForce(
  tx: Transaction,
  scope: Scope,
  { framework, providerCode, period }: ReturnKey,
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT r.version FROM quarterly_return r WHERE r.framework = ${framework} AND r.provider_code = ${providerCode}
      AND r.period = ${period} AND r.version > 0 AND ${withinScope(Prisma.sql`r.provider_code`, scope)}`
  return row?.version ?? null
}
