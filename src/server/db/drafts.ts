import 'server-only'
import { aboutReturn } from '@/domain/catalogue/pages'
import type { Stamp } from '@/domain/forms/stamp'
import { type Answers, type QuarterlyReturn, lineOf } from '@/domain/returns/quarterly-return'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** Which draft, and by whom and when it is written: columns that every row begins and ends with. */
interface Written {
  readonly key: Prisma.Sql
  readonly stamp: Prisma.Sql
}

/**
 * Writes the changed lines of a draft over the revision that was read, in one statement. Only boxes that differ are
 * touched, so that each keeps who entered it and when; a line remembers who last changed anything on it, a cleared box
 * included. False when the revision has moved on: then nothing was written.
 */
export async function saveLines(
  tx: Transaction,
  framework: string,
  current: QuarterlyReturn,
  { answers, changed }: { answers: Answers; changed: readonly string[] },
  saved: Stamp,
): Promise<boolean> {
  const written: Written = {
    key: Prisma.sql`${framework}, ${current.providerCode}, ${current.period}`,
    stamp: Prisma.sql`${saved.personId}::uuid, ${saved.name}, ${saved.at}`,
  }
  const posted = JSON.stringify({
    codes: changed,
    figures: changed.flatMap((code) => toFigureRows(code, answers)),
    lines: changed.flatMap((code) => toLineRows(code, answers)),
  })
  const rows = await tx.$executeRaw`
    WITH n AS (SELECT ${posted}::jsonb AS posted),
    moved AS (UPDATE quarterly_return SET revision = revision + 1, (saved_by, saved_by_name, saved_at) = (${written.stamp})
      WHERE (framework, provider_code, period) = (${written.key}) AND revision = ${current.revision} AND state = 'draft'
      RETURNING 1), ${figuresWritten(written)}, ${linesWritten(written)}
    SELECT 1 FROM moved`
  return rows === 1
}

/** Boxes that were cleared go; boxes that differ are written; the others are not touched. */
function figuresWritten({ key, stamp }: Written): Prisma.Sql {
  return Prisma.sql`
    figures AS (SELECT f.* FROM n, jsonb_to_recordset(n.posted -> 'figures')
      AS f(indicator text, field text, number numeric, text text)),
    cleared AS (DELETE FROM draft_figure d USING moved, n WHERE (d.framework, d.provider_code, d.period) = (${key})
      AND n.posted -> 'codes' ? d.indicator
      AND NOT EXISTS (SELECT FROM figures f WHERE f.indicator = d.indicator AND f.field = d.field)),
    entered AS (INSERT INTO draft_figure AS d
      SELECT ${key}, f.indicator, f.field, f.number, f.text, ${stamp} FROM figures f, moved
      ON CONFLICT (framework, provider_code, period, indicator, field) DO UPDATE
      SET number = excluded.number, text = excluded.text, saved_by = excluded.saved_by,
        saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at
      WHERE (d.number, d.text) IS DISTINCT FROM (excluded.number, excluded.text))`
}

function linesWritten({ key, stamp }: Written): Prisma.Sql {
  return Prisma.sql`
    lines AS (SELECT l.* FROM n, jsonb_to_recordset(n.posted -> 'lines')
      AS l(indicator text, state text, reason text, explanation text)),
    stated AS (INSERT INTO draft_line AS d
      SELECT ${key}, l.indicator, l.state, l.reason, l.explanation, ${stamp} FROM lines l, moved
      ON CONFLICT (framework, provider_code, period, indicator) DO UPDATE
      SET state = excluded.state, reason = excluded.reason, explanation = excluded.explanation,
        saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at)`
}

/** What is said of the return as a whole has boxes and no state, so it is no line. */
function toLineRows(indicator: string, answers: Answers) {
  if (indicator === aboutReturn.code) return []
  const { state, reason, explanation } = lineOf(answers, indicator)
  return [{ indicator, state, reason, explanation }]
}

function toFigureRows(indicator: string, answers: Answers) {
  const { figures, answered, overrode } = lineOf(answers, indicator)
  const kept = { ...(answered && { answered }), ...(overrode && { overrode }) }
  return Object.entries({ ...figures, ...kept }).map(([field, figure]) => ({
    indicator,
    field,
    number: typeof figure === 'number' ? figure : null,
    text: typeof figure === 'string' ? figure : null,
  }))
}
