import 'server-only'
import { addQuarters } from '@/domain/periods/period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { Prisma } from './generated/client'
import { linesInForce } from './earlier-lines'
import { lastHandover } from './handovers'
import { type ReturnRow, fromReturnRow } from './return-record'
import { type Scope, withinScope } from './scope'
import type { Transaction } from './client'
import { joinOwnExtension, ownMoments } from './windows'

/** One query, whatever the number of lines: parts of a return arrive as JSON beside it. */
function returnQuery(framework: string, key: ReturnKey, scope: Scope): Prisma.Sql {
  const own = Prisma.sql`x.framework = r.framework AND x.provider_code = r.provider_code`
  const saved = Prisma.sql`x.saved_by, x.saved_by_name, x.saved_at`
  return Prisma.sql`
    SELECT r.*, to_jsonb(w) || jsonb_build_object('deadline_at', ${ownMoments.deadlineAt}, 'closes_at', ${ownMoments.closesAt},
        'year_closes_at', ${ownMoments.yearClosesAt}) AS reporting_window,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT x.indicator, x.state, x.reason, x.explanation, ${saved}
        FROM draft_line x WHERE ${own} AND x.period = r.period) x) AS draft_lines,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT x.indicator, x.field, x.number, x.text, ${saved}
        FROM draft_figure x WHERE ${own} AND x.period = r.period) x) AS draft_figures,
      (SELECT coalesce(json_agg(x), '[]') FROM service_offering x WHERE ${own}) AS offerings,
      ${historyPart(key)} AS history,
      (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.version, x.revision), '[]') FROM return_decision x
        WHERE ${own} AND x.period = r.period) AS decisions,
      (SELECT x.late FROM submission x WHERE ${own} AND x.period = r.period AND x.version = 1) AS first_late,
      (SELECT x.submitted_by FROM submission x WHERE ${own} AND x.period = r.period AND x.version = r.version) AS submitted_by,
      two_people_since(r.framework, r.provider_code) AS two_people_since,
      (${lastHandover(own, Prisma.sql`r.period`)}) AS handover, e.extended_until
    FROM quarterly_return r JOIN reporting_window w ON w.framework = r.framework AND w.period = r.period
    ${joinOwnExtension(Prisma.sql`r`, Prisma.sql`r.period`)}
    WHERE r.framework = ${framework} AND r.provider_code = ${key.providerCode} AND r.period = ${key.period}
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)}`
}

/** Quarters that stand beside a line as its trend, and in which its rules look for "last quarter". */
const HISTORY_QUARTERS = 8

function historyPart({ period }: ReturnKey): Prisma.Sql {
  return linesInForce(Prisma.sql`q.framework = r.framework AND q.provider_code = r.provider_code
    AND q.period >= ${addQuarters(period, -HISTORY_QUARTERS)} AND q.period < r.period`)
}

/** The return with its draft, profile, window and history, or null when it is not there or not in scope. */
export async function findReturn(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: ReturnKey,
): Promise<ReturnRecord | null> {
  const [row] = await tx.$queryRaw<ReturnRow[]>(returnQuery(framework, key, scope))
  return row ? fromReturnRow(row) : null
}

/** The same, locked until the transaction ends, so that two people change a return one after the other. */
export async function lockReturn(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: ReturnKey,
): Promise<ReturnRecord | null> {
  // The lock is taken first: under READ COMMITTED a query that waits would otherwise show the parts as they were before.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM quarterly_return r
    WHERE r.framework = ${framework} AND r.provider_code = ${key.providerCode} AND r.period = ${key.period}
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)} FOR UPDATE`
  return locked.length === 0 ? null : findReturn(tx, framework, scope, key)
}
