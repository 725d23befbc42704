import 'server-only'
import type { Answers, QuarterlyReturn, ReturnKey, Stamp } from '@/domain/returns/quarterly-return'
import { blankLine, lineOf } from '@/domain/returns/quarterly-return'
import { Prisma } from './generated/client'
import { type ReturnFile, type ReturnRow, fromReturnRow } from './return-file'
import type { Transaction } from './client'

/** Codes of the providers that a query may touch, or all of them (row-level security still has the last word). */
export type Scope = readonly string[] | 'all'

export function withinScope(column: Prisma.Sql, scope: Scope): Prisma.Sql {
  return scope === 'all' ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY (${[...scope]}::text[])`
}

/** One query, whatever the number of lines: parts of a return arrive as JSON beside it. */
function returnQuery(framework: string, key: ReturnKey, scope: Scope): Prisma.Sql {
  const own = Prisma.sql`x.framework = r.framework AND x.provider_code = r.provider_code`
  const part = (table: Prisma.Sql) =>
    Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM ${table} x WHERE ${own} AND x.period = r.period)`
  return Prisma.sql`
    SELECT r.*, to_jsonb(w) AS reporting_window,
      ${part(Prisma.sql`draft_line`)} AS draft_lines,
      ${part(Prisma.sql`draft_figure`)} AS draft_figures,
      (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM service_offering x WHERE ${own}) AS offerings,
      (SELECT max(x.until_at) FROM window_extension x WHERE ${own} AND x.period = r.period) AS extended_until
    FROM quarterly_return r JOIN reporting_window w ON w.framework = r.framework AND w.period = r.period
    WHERE r.framework = ${framework} AND r.provider_code = ${key.providerCode} AND r.period = ${key.period}
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)}`
}

/** The return with its draft, profile and window, or null when it is not there or not in scope. */
export async function findReturn(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: ReturnKey,
): Promise<ReturnFile | null> {
  const [row] = await tx.$queryRaw<ReturnRow[]>(returnQuery(framework, key, scope))
  return row ? fromReturnRow(row) : null
}

/** The same, locked until the transaction ends, so that two people change a return one after the other. */
export async function lockReturn(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: ReturnKey,
): Promise<ReturnFile | null> {
  // The lock is taken first: under READ COMMITTED a query that waits would otherwise show the parts as they were before.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM quarterly_return r
    WHERE r.framework = ${framework} AND r.provider_code = ${key.providerCode} AND r.period = ${key.period}
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)} FOR UPDATE`
  return locked.length === 0 ? null : findReturn(tx, framework, scope, key)
}

/**
 * Writes the changed lines of a draft over the revision that was read. Only boxes that differ are touched, so that each
 * keeps who entered it and when. False when the revision has moved on: then nothing may be kept of this transaction.
 */
export async function saveDraft(
  tx: Transaction,
  framework: string,
  current: QuarterlyReturn,
  { answers, changed }: { answers: Answers; changed: readonly string[] },
  saved: Stamp,
): Promise<boolean> {
  const key = Prisma.sql`${framework}, ${current.providerCode}, ${current.period}`
  const stamp = Prisma.sql`${saved.personId}::uuid, ${saved.name}, ${saved.at}`
  const figures = changed.flatMap((code) => toFigureRows(code, lineOf(answers, code)))
  // What is said of the return as a whole has boxes and no state, so it is no line.
  const codes = changed.filter((code) => code !== 'about')
  const lines = codes.map((code) => ({ indicator: code, ...lineOf(answers, code), figures: undefined }))
  await tx.$executeRaw`
    DELETE FROM draft_figure f WHERE (f.framework, f.provider_code, f.period) = (${key})
      AND f.indicator = ANY (${[...changed]}::text[])
      AND (f.indicator, f.field) NOT IN (SELECT n.indicator, n.field
        FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS n(indicator text, field text))`
  await tx.$executeRaw`
    INSERT INTO draft_figure AS f SELECT ${key}, n.indicator, n.field, n.number, n.text, ${stamp}
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS n(indicator text, field text, number numeric, text text)
    ON CONFLICT (framework, provider_code, period, indicator, field) DO UPDATE
    SET number = excluded.number, text = excluded.text, saved_by = excluded.saved_by,
      saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at
    WHERE (f.number, f.text) IS DISTINCT FROM (excluded.number, excluded.text)`
  await tx.$executeRaw`
    INSERT INTO draft_line AS l SELECT ${key}, n.indicator, n.state, n.reason, n.explanation, ${stamp}
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS n(indicator text, state text, reason text, explanation text)
    ON CONFLICT (framework, provider_code, period, indicator) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, explanation = excluded.explanation,
      saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at`
  const written = await tx.$executeRaw`
    UPDATE quarterly_return SET revision = revision + 1, saved_by = ${saved.personId}::uuid,
      saved_by_name = ${saved.name}, saved_at = ${saved.at}
    WHERE (framework, provider_code, period) = (${key}) AND revision = ${current.revision} AND state = 'draft'`
  return written === 1
}

/** Marks a draft as submitted over the revision that was read. False when it has moved on. */
export async function closeDraft(
  tx: Transaction,
  framework: string,
  current: QuarterlyReturn,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    UPDATE quarterly_return SET state = 'submitted', version = version + 1, revision = revision + 1
    WHERE framework = ${framework} AND provider_code = ${current.providerCode} AND period = ${current.period}
      AND revision = ${current.revision} AND state = 'draft'`
  return written === 1
}

function toFigureRows(indicator: string, { figures } = blankLine) {
  return Object.entries(figures).map(([field, figure]) => ({
    indicator,
    field,
    number: typeof figure === 'number' ? figure : null,
    text: typeof figure === 'string' ? figure : null,
  }))
}
