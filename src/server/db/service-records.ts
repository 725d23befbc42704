import 'server-only'
import type { ServiceRecord } from '@/domain/returns/service-record'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

interface Row extends ServiceRecord {
  readonly providerCode: string
}

/** When each provider in scope was in service, under whom, and what it offers; by its code. One query. */
export async function listServiceRecords(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<ReadonlyMap<string, ServiceRecord>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.provider_code AS "providerCode", d.days, coalesce(o.profile, '[]') AS profile
    FROM (SELECT provider_code, jsonb_agg(jsonb_build_object('commissionerCode', commissioner_code,
          'commissionerName', commissioner_name, 'from', from_date, 'to', to_date) ORDER BY from_date) AS days
        FROM list_service_days(${framework}) WHERE ${withinScope(Prisma.sql`provider_code`, scope)} GROUP BY provider_code) d
    LEFT JOIN (SELECT provider_code, jsonb_agg(jsonb_build_object('offering', offering, 'fromPeriod', from_period,
          'status', status, 'reportedBy', reported_by) ORDER BY offering, from_period) AS profile
        FROM service_offering WHERE framework = ${framework} AND ${withinScope(Prisma.sql`provider_code`, scope)}
        GROUP BY provider_code) o ON o.provider_code = d.provider_code`
  return new Map(rows.map(({ providerCode, days, profile }) => [providerCode, { days, profile }]))
}

/** When each quarter, and each year's declaration, is due; by its period. One query. */
export async function listDeadlines(tx: Transaction, framework: string): Promise<ReadonlyMap<string, Date>> {
  const windows = await tx.reportingWindow.findMany({
    where: { framework },
    select: { period: true, deadlineAt: true },
  })
  return new Map(windows.map(({ period, deadlineAt }) => [period, deadlineAt]))
}
