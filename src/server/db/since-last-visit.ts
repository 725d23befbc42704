import 'server-only'
import type { Happening } from '@/domain/home/happening'
import type { SinceLastVisit } from '@/domain/home/since-last-visit'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** Whose visit it is, the session in which they are here, and what they may see of whom. */
export interface Visit {
  readonly framework: string
  readonly personId: string
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly returns: Scope
  readonly declarations: Scope
  /** Whose drafts they read. */
  readonly drafts: Scope
}

type Row = Omit<Happening, 'kind'> & {
  readonly kind: Happening['kind'] | null
  readonly visitedAt: Date | null
  readonly since: Date | null
  readonly total: number | null
}

/**
 * What other people did since this person's last visit began, or this one where it is the first, newest first. It is read from what was done and not from the
 * audit trail, which not everybody reads. One query.
 */
export async function findSinceLastVisit(
  tx: Transaction,
  visit: Visit,
  limit: number,
): Promise<SinceLastVisit> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH visit AS MATERIALIZED (SELECT v.last_at, v.since FROM (SELECT) one LEFT JOIN find_visits(${visit.tokenHash}) v ON TRUE),
      happened (kind, provider_code, period, version, at, by_id, by_name, reason) AS (
        ${happenedToReturns(visit)} UNION ALL ${happenedToDeclarations(visit)} UNION ALL ${happenedToProfiles(visit)}
        UNION ALL ${happenedToDrafts(visit)}),
      latest AS (SELECT h.*, (count(*) OVER ())::int AS total FROM happened h
        WHERE h.at > (SELECT since FROM visit) AND h.by_id IS DISTINCT FROM ${visit.personId}::uuid
        ORDER BY h.at DESC, h.provider_code, h.kind, h.period LIMIT ${limit})
    SELECT v.last_at AS "visitedAt", v.since, l.kind, l.provider_code AS "providerCode", l.period, l.version, l.at, l.by_name AS "byName",
      l.reason, l.total
    FROM visit v LEFT JOIN latest l ON TRUE ORDER BY l.at DESC, l.provider_code, l.kind, l.period`
  const [first] = rows
  const latest = rows.flatMap(({ visitedAt: _visited, since: _since, total: _total, kind, ...row }) =>
    kind ? [{ ...row, kind }] : [],
  )
  return { at: first?.visitedAt ?? null, since: first?.since ?? null, total: first?.total ?? 0, latest }
}

function happenedToReturns({ framework, returns }: Visit): Prisma.Sql {
  const own = Prisma.sql`x.framework = ${framework} AND ${withinScope(Prisma.sql`x.provider_code`, returns)}`
  return Prisma.sql`
    SELECT 'return-submitted', x.provider_code, x.period, x.version, x.submitted_at, x.submitted_by, x.submitted_by_name, x.reason
    FROM submission x WHERE ${own}
    UNION ALL SELECT CASE x.decision WHEN 'accepted' THEN 'return-accepted' WHEN 'returned' THEN 'return-sent-back'
        WHEN 'withdrawn' THEN 'return-withdrawn' ELSE 'return-reopened' END, x.provider_code, x.period, x.version, x.decided_at, x.decided_by, x.decided_by_name, x.reason
    FROM return_decision x WHERE ${own}`
}

/** The beginning of a correction is known until it is signed, whose reason it then is. */
function happenedToDeclarations({ framework, declarations }: Visit): Prisma.Sql {
  const own = Prisma.sql`x.framework = ${framework} AND ${withinScope(Prisma.sql`x.provider_code`, declarations)}`
  return Prisma.sql`
    SELECT 'declaration-signed', x.provider_code, x.financial_year, x.version, x.signed_at, x.signed_by, x.signed_by_name, x.reason
    FROM signed_declaration x WHERE ${own}
    UNION ALL SELECT 'declaration-reopened', x.provider_code, x.financial_year, x.version, x.correction_at, x.correction_by,
      x.correction_by_name, x.correction_reason
    FROM declaration x WHERE ${own} AND x.correction_at IS NOT NULL`
}

/** What is of a draft is heard by those who read drafts. A year is of a declaration, a quarter of a return. */
function happenedToDrafts({ framework, drafts }: Visit): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN x.step = 'back' THEN 'declaration-handed-back' WHEN x.step = 'withdrawn' THEN 'declaration-withdrawn'
        WHEN length(x.period) = 7 THEN 'declaration-ready' ELSE 'return-ready' END,
      x.provider_code, x.period, NULL, x.handed_at, x.handed_by, x.handed_by_name, x.comment
    FROM handover x WHERE x.framework = ${framework} AND ${withinScope(Prisma.sql`x.provider_code`, drafts)}`
}

/** What was recorded together is one change. */
function happenedToProfiles({ framework, returns }: Visit): Prisma.Sql {
  return Prisma.sql`
    SELECT 'profile-recorded', x.provider_code, NULL, NULL, x.recorded_at, x.recorded_by, x.recorded_by_name, NULL
    FROM service_offering x WHERE x.framework = ${framework} AND ${withinScope(Prisma.sql`x.provider_code`, returns)}
    GROUP BY x.provider_code, x.recorded_at, x.recorded_by, x.recorded_by_name`
}
