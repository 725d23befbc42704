import 'server-only'
import type { VouchedQuarter } from '@/domain/history/vouched'
import type { ServiceRecord } from '@/domain/returns/service-record'
import { type AsAt, extensionsAt, offeringsAt, windowsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { askInOne, rowsOf } from './in-one'
import { type Scope, withinScope } from './scope'
import { type VouchedRow, toVouched, vouchedInForce } from './vouched-quarters'

interface Row extends Omit<ServiceRecord, 'extended'> {
  readonly providerCode: string
  readonly extended: Readonly<Record<string, string>>
}

/** When providers were in service, and when what they owe is due. */
export interface ServiceTerms {
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly deadlines: ReadonlyMap<string, Date>
  /** Quarters of their past, the earliest first. */
  readonly vouched: readonly VouchedQuarter[]
}

/** The records of providers in scope, and when each quarter and each year's declaration is due, by its period. One query. */
export async function listServiceTerms(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: AsAt = null,
): Promise<Omit<ServiceTerms, 'vouched'>> {
  const { records, deadlines } = termsOf(framework, scope, at)
  return toTerms({ ...(await askInOne<Omit<TermsRow, 'vouched'>>(tx, { records, deadlines })), vouched: [] })
}

/** The same, and their past, for a statement that asks for more than that. */
export function termsOf(framework: string, scope: Scope, at: AsAt) {
  return {
    records: rowsOf(recordsOf(framework, scope, at)),
    deadlines: Prisma.sql`(SELECT coalesce(jsonb_object_agg(w.period, w.deadline_at), '{}') FROM ${windowsAt(framework, at)} w
      WHERE w.framework = ${framework})`,
    vouched: rowsOf(vouchedInForce(framework, scope, at)),
  }
}

export function toTerms({ records, deadlines, vouched }: TermsRow): ServiceTerms {
  return { records: toRecords(records), deadlines: toDates(deadlines), vouched: vouched.map(toVouched) }
}

function toDates(moments: Readonly<Record<string, string>>): ReadonlyMap<string, Date> {
  return new Map(Object.entries(moments).map(([period, at]) => [period, new Date(at)]))
}

export interface TermsRow {
  readonly records: readonly Row[]
  readonly deadlines: Readonly<Record<string, string>>
  readonly vouched: readonly VouchedRow[]
}

export function toRecords(rows: readonly Row[]): ReadonlyMap<string, ServiceRecord> {
  return new Map(
    rows.map(({ providerCode, extended, ...record }) => [
      providerCode,
      { ...record, extended: toDates(extended) },
    ]),
  )
}

/** When each provider in scope was in service, under whom and by which names, what it offers, and where it was given more time; as it was on record at a moment. */
export function recordsOf(framework: string, scope: Scope, at: AsAt): Prisma.Sql {
  return Prisma.sql`
    SELECT d.provider_code AS "providerCode", d.days, coalesce(o.profile, '[]') AS profile, coalesce(e.extended, '{}') AS extended,
      coalesce(p.names, '[]') AS names, coalesce(p.leads, '[]') AS leads, p.region, CASE WHEN p.commissioner_code IS NOT NULL THEN jsonb_build_object(
        'commissionerCode', p.commissioner_code, 'commissionerName', p.commissioner_name) END AS "answersNow"
    FROM (SELECT provider_code, jsonb_agg(jsonb_build_object('commissionerCode', commissioner_code,
          'commissionerName', commissioner_name, 'from', from_date, 'to', to_date) ORDER BY from_date) AS days
        FROM list_service_days(${framework}, ${at}::timestamptz) WHERE ${withinScope(Prisma.sql`provider_code`, scope)} GROUP BY provider_code) d
    LEFT JOIN (SELECT provider_code, jsonb_agg(jsonb_build_object('offering', offering, 'fromPeriod', from_period,
          'status', status, 'reportedBy', reported_by) ORDER BY offering, from_period) AS profile
        FROM ${offeringsAt(framework, at)} x WHERE framework = ${framework} AND ${withinScope(Prisma.sql`provider_code`, scope)}
        GROUP BY provider_code) o ON o.provider_code = d.provider_code
    LEFT JOIN list_providers_in_scope(${framework}, ${at}::timestamptz) p ON p.code = d.provider_code
    LEFT JOIN (SELECT provider_code, jsonb_object_agg(period, extended_until) AS extended FROM ${extensionsAt(at)} x
        WHERE framework = ${framework} AND extended_until IS NOT NULL GROUP BY provider_code) e ON e.provider_code = d.provider_code`
}
