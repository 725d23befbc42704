import 'server-only'
import { type Answers, type QuarterlyReturn, type Stamp, lineOf } from '@/domain/returns/quarterly-return'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** What is written into which draft, by whom: columns that every row begins and ends with. */
interface Draft {
  readonly key: Prisma.Sql
  readonly stamp: Prisma.Sql
  readonly answers: Answers
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
  const draft = { key, answers, stamp: Prisma.sql`${saved.personId}::uuid, ${saved.name}, ${saved.at}` }
  await writeFigures(tx, draft, changed)
  // What is said of the return as a whole has boxes and no state, so it is no line.
  const lines = changed.filter((code) => code !== 'about')
  if (lines.length > 0) await writeLines(tx, draft, lines)
  const written = await tx.$executeRaw`
    UPDATE quarterly_return SET revision = revision + 1, saved_by = ${saved.personId}::uuid,
      saved_by_name = ${saved.name}, saved_at = ${saved.at}
    WHERE (framework, provider_code, period) = (${key}) AND revision = ${current.revision} AND state = 'draft'`
  return written === 1
}

/** Boxes that were cleared go; boxes that differ are written; the others are not touched. */
async function writeFigures(tx: Transaction, { key, stamp, answers }: Draft, codes: readonly string[]) {
  const figures = JSON.stringify(codes.flatMap((code) => toFigureRows(code, answers)))
  await tx.$executeRaw`
    DELETE FROM draft_figure f WHERE (f.framework, f.provider_code, f.period) = (${key})
      AND f.indicator = ANY (${[...codes]}::text[])
      AND (f.indicator, f.field) NOT IN (SELECT n.indicator, n.field
        FROM jsonb_to_recordset(${figures}::jsonb) AS n(indicator text, field text))`
  await tx.$executeRaw`
    INSERT INTO draft_figure AS f SELECT ${key}, n.indicator, n.field, n.number, n.text, ${stamp}
    FROM jsonb_to_recordset(${figures}::jsonb) AS n(indicator text, field text, number numeric, text text)
    ON CONFLICT (framework, provider_code, period, indicator, field) DO UPDATE
    SET number = excluded.number, text = excluded.text, saved_by = excluded.saved_by,
      saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at
    WHERE (f.number, f.text) IS DISTINCT FROM (excluded.number, excluded.text)`
}

/** A line remembers who last changed anything on it, a cleared box included. */
async function writeLines(tx: Transaction, { key, stamp, answers }: Draft, codes: readonly string[]) {
  const lines = JSON.stringify(
    codes.map((code) => {
      const { state, reason, explanation } = lineOf(answers, code)
      return { indicator: code, state, reason, explanation }
    }),
  )
  await tx.$executeRaw`
    INSERT INTO draft_line AS l SELECT ${key}, n.indicator, n.state, n.reason, n.explanation, ${stamp}
    FROM jsonb_to_recordset(${lines}::jsonb) AS n(indicator text, state text, reason text, explanation text)
    ON CONFLICT (framework, provider_code, period, indicator) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, explanation = excluded.explanation,
      saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at`
}

function toFigureRows(indicator: string, answers: Answers) {
  return Object.entries(lineOf(answers, indicator).figures).map(([field, figure]) => ({
    indicator,
    field,
    number: typeof figure === 'number' ? figure : null,
    text: typeof figure === 'string' ? figure : null,
  }))
}
