import 'server-only'
import type { Period } from '@/domain/periods/period'
import { type AsAt, returnsAt, windowsAt } from './as-at'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/**
 * How many returns of these quarters came, of those that were asked for or are to be, by providers in scope: each quarter since the first
 * window of each that was in service in it, and whatever came besides. One row of JSON, for a statement that asks for more than that.
 */
export function receivedOver(
  framework: string,
  scope: Scope,
  quarters: readonly Period[],
  at: AsAt,
): Prisma.Sql {
  const own = (column: Prisma.Sql) => withinScope(column, scope)
  // What a quarter's days are is asked once, and not for each provider.
  return Prisma.sql`(WITH asked AS MATERIALIZED (SELECT q.period, days_of(q.period) AS days FROM unnest(${[...quarters]}::text[]) q (period)
      WHERE q.period >= (SELECT min(w.period) FROM ${windowsAt(framework, at)} w WHERE w.framework = ${framework} AND w.kind = 'quarter'))
    SELECT jsonb_build_object('count', count(*) FILTER (WHERE e.came), 'of', count(*)) FROM (
      SELECT provider_code, period, bool_or(came) AS came FROM (
        SELECT r.provider_code, r.period, true AS came FROM ${returnsAt(framework, at)} r
          WHERE r.framework = ${framework} AND r.period = ANY (${[...quarters]}::text[]) AND r.version > 0
            AND ${own(Prisma.sql`r.provider_code`)}
        UNION ALL
        SELECT d.provider_code, q.period, false FROM list_service_days(${framework}, ${at}::timestamptz) d
          JOIN asked q ON daterange(d.from_date, d.to_date, '[]') && q.days
          WHERE ${own(Prisma.sql`d.provider_code`)}) each GROUP BY provider_code, period) e)`
}
