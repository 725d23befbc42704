import 'server-only'
import type { VouchedLine, VouchedQuarter } from '@/domain/history/vouched'
import { type Period, financialYearOf } from '@/domain/periods/period'
import type { Stamp } from '@/domain/forms/stamp'
import { type AsAt, recordedBy } from './as-at'
import { type AuditEvent, auditing } from './audit'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** A vouched quarter as it arrives as JSON. */
export interface VouchedRow {
  readonly provider_code: string
  readonly period: Period
  readonly version: number
  readonly lines: readonly VouchedLine[]
  readonly source: string
  readonly vouched_by: string
  readonly vouched_by_name: string
  readonly vouched_at: string
}

/** The latest version of each vouched quarter in scope, or that which was the latest at a moment, the earliest quarter first. */
export function vouchedInForce(framework: string, scope: Scope, at: AsAt = null): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT ON (v.provider_code, v.period) v.* FROM vouched_quarter v
    WHERE v.framework = ${framework} AND ${withinScope(Prisma.sql`v.provider_code`, scope)}
      AND ${recordedBy(Prisma.sql`v.vouched_at`, at)}
    ORDER BY v.provider_code, v.period, v.version DESC`
}

export function toVouched(row: VouchedRow): VouchedQuarter {
  const { period, version, lines, source } = row
  const vouched = { personId: row.vouched_by, name: row.vouched_by_name, at: new Date(row.vouched_at) }
  return { period, version, lines, source, vouched }
}

/** What stands of a provider's past, and for which quarters the service has a return. */
export interface HistoryStanding {
  readonly vouched: readonly VouchedQuarter[]
  /** The earliest first. */
  readonly reported: readonly Period[]
}

/** One query. */
export async function findHistory(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<HistoryStanding> {
  const [row] = await tx.$queryRaw<{ vouched: VouchedRow[]; reported: Period[] }[]>`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${vouchedInForce(framework, scope)}) x) AS vouched,
      (SELECT coalesce(jsonb_agg(r.period ORDER BY r.period), '[]') FROM quarterly_return r
        WHERE r.framework = ${framework} AND ${withinScope(Prisma.sql`r.provider_code`, scope)}) AS reported`
  const { vouched, reported } = row ?? { vouched: [], reported: [] }
  return { vouched: vouched.map(toVouched), reported }
}

/** Keeps others from entering the past of this provider until the transaction ends. */
export async function lockHistory(tx: Transaction, framework: string, providerCode: string): Promise<void> {
  const name = `history ${framework} ${providerCode}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`
}

interface Vouched {
  readonly period: Period
  readonly version: number
  readonly lines: readonly VouchedLine[]
  readonly linesSha256: string
  readonly source: string
  readonly catalogueVersion: string
  readonly event: AuditEvent
}

/** Writes a quarter and its audit event in one statement. It can never be changed afterwards. */
export async function recordVouched(
  tx: Transaction,
  { framework, providerCode }: { readonly framework: string; readonly providerCode: string },
  { event, ...quarter }: Vouched,
  vouched: Stamp,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO vouched_quarter (framework, provider_code, financial_year, period, version, lines, lines_sha256, source,
      catalogue_version, vouched_by, vouched_by_name, vouched_at)
    SELECT ${framework}, ${providerCode}, ${financialYearOf(quarter.period)}, ${quarter.period}, ${quarter.version}::int,
      ${JSON.stringify(quarter.lines)}::jsonb, ${quarter.linesSha256}, ${quarter.source}, ${quarter.catalogueVersion},
      ${vouched.personId}::uuid, ${vouched.name}, ${vouched.at}::timestamptz FROM ${auditing(event)} a`
}
