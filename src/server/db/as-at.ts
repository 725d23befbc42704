import 'server-only'
import type { LaterVersion } from '@/domain/returns/provider-returns'
import { Prisma } from './generated/client'

/** The moment as at which something is read, to the millisecond; null for what is on record now. */
export type AsAt = Date | null

/** The condition that holds for what was recorded by then. */
export function recordedBy(column: Prisma.Sql, at: AsAt): Prisma.Sql {
  return at ? Prisma.sql`${column} < ${at}::timestamptz + interval '1 millisecond'` : Prisma.sql`TRUE`
}

/** The first instant that is after a moment, for who asks without SQL: what is earlier was recorded by then. */
export function afterMoment(at: Date): Date {
  return new Date(at.getTime() + 1)
}

/** The condition that holds for what was on record then: recorded by then, and not ended by then. */
function onRecord(of: { readonly from: Prisma.Sql; readonly to: Prisma.Sql }, at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`${of.to} IS NULL`
  return Prisma.sql`${recordedBy(of.from, at)} AND (${of.to} IS NULL OR NOT ${recordedBy(of.to, at)})`
}

/**
 * The returns of a framework as they stood, to stand in a FROM with an alias: opened by then, in the version and the state that they had.
 * When a draft had been saved last is not told.
 */
export function returnsAt(framework: string, at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`quarterly_return`
  const own = Prisma.sql`(framework, provider_code, financial_year, period)`
  return Prisma.sql`(SELECT q.framework, q.provider_code, q.period, q.financial_year, q.opened_at, coalesce(v.version, 0) AS version,
      CASE WHEN v.version IS NULL OR d.decision IN ('returned', 'reopened') THEN 'draft'
        WHEN d.decision = 'accepted' OR d.decision = 'withdrawn' AND d.was_accepted THEN 'accepted' ELSE 'submitted' END AS state,
      NULL::timestamptz AS saved_at, NULL::text AS saved_by_name
    FROM quarterly_return q
    LEFT JOIN (SELECT s.framework, s.provider_code, s.financial_year, s.period, max(s.version) AS version FROM submission s
      WHERE s.framework = ${framework} AND ${recordedBy(Prisma.sql`s.submitted_at`, at)} GROUP BY 1, 2, 3, 4) v USING ${own}
    LEFT JOIN (SELECT DISTINCT ON (x.provider_code, x.period, x.version) x.framework, x.provider_code, x.financial_year, x.period,
        x.version, x.decision, bool_or(x.decision = 'accepted') OVER (PARTITION BY x.provider_code, x.period, x.version) AS was_accepted
      FROM return_decision x WHERE x.framework = ${framework} AND ${recordedBy(Prisma.sql`x.decided_at`, at)}
      ORDER BY x.provider_code, x.period, x.version, x.revision DESC) d
      ON (d.framework, d.provider_code, d.financial_year, d.period, d.version)
        = (q.framework, q.provider_code, q.financial_year, q.period, v.version)
    WHERE q.framework = ${framework} AND ${recordedBy(Prisma.sql`q.opened_at`, at)})`
}

/** What came of the returns `r` after a moment, as JSON; NULL where nothing is asked about a moment. */
export function laterVersions(at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`NULL::jsonb`
  return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('version', x.version, 'at', x.submitted_at, 'byName', x.submitted_by_name,
      'reason', x.reason) ORDER BY x.version) FROM submission x
    WHERE (x.framework, x.provider_code, x.financial_year, x.period) = (r.framework, r.provider_code, r.financial_year, r.period)
      AND NOT ${recordedBy(Prisma.sql`x.submitted_at`, at)})`
}

/** A version that came later, as it arrives as JSON. */
export type LaterRow = Omit<LaterVersion, 'at'> & { readonly at: string }

/** What came later, where anything did and it was asked for. */
export function toLater(rows: readonly LaterRow[] | null): { readonly later?: readonly LaterVersion[] } {
  return rows ? { later: rows.map((row) => ({ ...row, at: new Date(row.at) })) } : {}
}

/** The windows of a framework as they stood, to stand in a FROM with an alias: opened by then, due when they then were. */
export function windowsAt(framework: string, at: AsAt): Prisma.Sql {
  return at ? Prisma.sql`list_windows(${framework}, ${at}::timestamptz)` : Prisma.sql`reporting_window`
}

/** Declarations as they stood, to stand in a FROM with an alias: opened by then, in the version that was signed last. */
export function declarationsAt(framework: string, at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`declaration`
  return Prisma.sql`(SELECT d.framework, d.provider_code, d.financial_year, coalesce(v.version, 0) AS version,
      CASE WHEN v.version IS NULL THEN 'draft' ELSE 'signed' END AS state
    FROM declaration d
    LEFT JOIN (SELECT s.framework, s.provider_code, s.financial_year, max(s.version) AS version FROM signed_declaration s
      WHERE s.framework = ${framework} AND ${recordedBy(Prisma.sql`s.signed_at`, at)} GROUP BY 1, 2, 3) v
      USING (framework, provider_code, financial_year)
    WHERE d.framework = ${framework} AND ${recordedBy(Prisma.sql`d.opened_at`, at)})`
}

/** More time, and leave to correct, that had been given by then and not ended, to stand in a FROM with an alias. */
export function extensionsAt(at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`own_extension`
  const given = { from: Prisma.sql`x.granted_at`, to: Prisma.sql`x.ended_at` }
  return Prisma.sql`(SELECT x.framework, x.provider_code, x.period, max(x.until_at) FILTER (WHERE x.kind = 'submission') AS extended_until,
      max(x.until_at) FILTER (WHERE x.kind = 'correction') AS correctable_until
    FROM window_extension x WHERE ${onRecord(given, at)} GROUP BY x.framework, x.provider_code, x.period)`
}

/** What was recorded of service profiles, to stand in a FROM with an alias. */
export function offeringsAt(framework: string, at: AsAt): Prisma.Sql {
  if (!at) return Prisma.sql`service_offering`
  return Prisma.sql`(SELECT o.framework, o.provider_code, o.offering, o.from_period, o.status, o.reported_by FROM service_offering o
      WHERE o.framework = ${framework} AND ${recordedBy(Prisma.sql`o.recorded_at`, at)}
    UNION ALL SELECT f.* FROM list_former_offerings(${framework}, ${at}::timestamptz) f)`
}
