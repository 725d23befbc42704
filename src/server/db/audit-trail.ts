import 'server-only'
import type { AuditReach } from '@/domain/access/audit-reach'
import {
  type AuditFilter,
  type AuditCursor,
  type AuditCount,
  type AuditedEvent,
  type AuditPlaceKey,
  SERVICE_NAME,
} from '@/domain/audit/audited-event'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { withinParts } from './audit-parts'

/** Counts what matches, and says whether the event that the page hangs on is there at all. One query. */
export async function countAuditEvents(
  tx: Transaction,
  reach: AuditReach,
  filter: AuditFilter,
  cursor: AuditCursor | null,
): Promise<AuditCount> {
  const place = cursor
    ? placeOf(reach, cursor)
    : Prisma.sql`SELECT NULL::timestamptz, NULL::text, NULL::bigint`
  const [counted] = await tx.$queryRaw<AuditCount[]>`
    WITH place (at, organisation, seq) AS MATERIALIZED (${place})
    SELECT count(e.seq)::int AS matches,
      (count(e.seq) FILTER (WHERE (e.at, e.organisation, e.seq) > (p.at, p.organisation, p.seq)))::int AS newer,
      (SELECT count(*) FROM place) > 0 AS "cursorFound",
      count(e.seq) FILTER (WHERE (e.organisation, e.seq) = (p.organisation, p.seq)) > 0 AS "cursorMatches"
    FROM audit_event e LEFT JOIN place p ON TRUE WHERE ${matching(reach, filter)}`
  if (!counted) throw new Error('The events were not counted')
  return counted
}

/** A page of events, newest first. One query. */
export async function listAuditEvents(
  tx: Transaction,
  reach: AuditReach,
  filter: AuditFilter,
  { cursor, limit }: { cursor: AuditCursor | null; limit: number },
): Promise<readonly AuditedEvent[]> {
  const isNewer = cursor?.direction === 'newer'
  const order = Prisma.raw(isNewer ? 'ASC' : 'DESC')
  const beyond = cursor
    ? Prisma.sql`(e.at, e.organisation, e.seq) ${Prisma.raw(isNewer ? '>' : '<')} (${placeOf(reach, cursor)})`
    : Prisma.sql`TRUE`
  return readEvents(
    tx,
    reach,
    Prisma.sql`${matching(reach, filter)} AND ${beyond}
      ORDER BY e.at ${order}, e.organisation ${order}, e.seq ${order} LIMIT ${limit}`,
  )
}

/** One event, or null when it is not there or not theirs. */
export async function findAuditEvent(
  tx: Transaction,
  reach: AuditReach,
  { organisation, seq }: AuditPlaceKey,
): Promise<AuditedEvent | null> {
  const own = withinParts(reach.chains)
  const wanted = Prisma.sql`${own} AND e.organisation = ${organisation} AND e.seq = ${seq}::bigint`
  const [event] = await readEvents(tx, reach, wanted)
  return event ?? null
}

/** What the events hold is asked for in one go, and of a draft only for those who read it. */
async function readEvents(
  tx: Transaction,
  { drafts }: AuditReach,
  wanted: Prisma.Sql,
): Promise<readonly AuditedEvent[]> {
  const shown = Prisma.sql`(NOT changes_a_draft(e.action) OR ${withinParts(drafts)})`
  const rows = await tx.$queryRaw<(Omit<AuditedEvent, 'seq'> & { seq: bigint })[]>`
    WITH page AS MATERIALIZED (
      SELECT e.organisation, e.seq, e.at, e.recorded_at, e.person_name, e.action, e.object, e.reason, e.previous_hash, e.hash,
        ${shown} AS shown
      FROM audit_event e WHERE ${wanted})
    SELECT e.organisation, e.seq, e.at, e.recorded_at AS "recordedAt", e.person_name AS "personName", e.action, e.object,
      c.object_name AS "objectName", CASE WHEN e.shown THEN e.reason END AS reason, NOT e.shown AS withheld,
      CASE WHEN e.shown THEN c.old END AS old, CASE WHEN e.shown THEN c.new END AS held, e.previous_hash AS "previousHash", e.hash
    FROM page e LEFT JOIN read_audit_contents((SELECT array_agg(organisation ORDER BY organisation, seq) FROM page),
      (SELECT array_agg(seq ORDER BY organisation, seq) FROM page)) c ON (c.organisation, c.seq) = (e.organisation, e.seq)
    ORDER BY e.at DESC, e.organisation DESC, e.seq DESC`
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The place in the order of a page of the event that it hangs on. */
function placeOf({ chains }: AuditReach, { organisation, seq }: AuditPlaceKey): Prisma.Sql {
  return Prisma.sql`SELECT e.at, e.organisation, e.seq FROM audit_event e
    WHERE ${withinParts(chains)} AND e.organisation = ${organisation} AND e.seq = ${seq}::bigint`
}

function matching({ chains }: AuditReach, filter: AuditFilter): Prisma.Sql {
  const { organisation, person, action, returnId, line, from, until } = filter
  const conditions = [
    withinParts(chains),
    organisation === null ? null : Prisma.sql`e.organisation = ${organisation}`,
    person === null
      ? null
      : Prisma.sql`strpos(lower(coalesce(e.person_name, ${SERVICE_NAME})), lower(${person})) > 0`,
    action === null ? null : Prisma.sql`e.action = ${action}`,
    returnId === null
      ? null
      : Prisma.sql`(e.object = ${returnId} OR starts_with(e.object, ${`${returnId}/`}))`,
    line
      ? Prisma.sql`(e.organisation, e.seq) IN (SELECT l.organisation, l.seq
          FROM list_line_events(${line.providerCode}, ${line.returnId}, ${line.indicator}, ${line.page}) l)`
      : null,
    from && Prisma.sql`e.at >= ${from}::timestamptz`,
    until && Prisma.sql`e.at < ${until}::timestamptz`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    ' AND ',
  )
}
