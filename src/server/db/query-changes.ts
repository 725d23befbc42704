import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { Stamp } from '@/domain/forms/stamp'
import { financialYearOf } from '@/domain/periods/period'
import type { QueryKey, QuerySubject } from '@/domain/queries/query'
import type { ReadMessage } from '@/domain/queries/read-message'
import type { Transaction } from './client'

type FigureSubject = Extract<QuerySubject, { kind: 'figure' }>

/** Holds the queries of a service until the end of the transaction, so that one message follows another. */
export async function lockQueries(tx: Transaction, { framework, providerCode }: Service): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('query/' || service_key(${framework}, ${providerCode}), 0))::text AS held`
}

/** The query by which this person asked the same of the same line, while nobody has said more; null where there is none. */
export async function findSameQuestion(
  tx: Transaction,
  { framework, providerCode }: Service,
  { period, indicator, version }: FigureSubject,
  { personId, text }: { readonly personId: string; readonly text: string },
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT q.number FROM query q JOIN query_message m ON (m.framework, m.provider_code, m.number) = (q.framework, q.provider_code, q.number)
    WHERE q.framework = ${framework} AND q.provider_code = ${providerCode} AND q.period = ${period} AND q.indicator = ${indicator}
      AND q.version = ${version} AND q.asked_by = ${personId}::uuid
    GROUP BY q.number HAVING count(*) = 1 AND min(m.text) = ${text} ORDER BY q.number DESC LIMIT 1`
  return row?.number ?? null
}

/** Begins a query about a line that was submitted; its number, or null where the line is not there. */
export async function recordQuery(
  tx: Transaction,
  of: Service,
  subject: FigureSubject,
  asked: Stamp,
): Promise<number | null> {
  const { period, indicator, version } = subject
  const year = financialYearOf(period)
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO query (framework, provider_code, number, financial_year, period, indicator, version, asked_by, asked_by_name, asked_at)
    SELECT l.framework, l.provider_code, 1, l.financial_year, l.period, l.indicator, l.version, ${asked.personId}::uuid, ${asked.name},
      ${asked.at}::timestamptz
    FROM submitted_line l WHERE l.framework = ${of.framework} AND l.provider_code = ${of.providerCode} AND l.financial_year = ${year}
      AND l.period = ${period} AND l.version = ${version} AND l.indicator = ${indicator}
    RETURNING number`
  return row?.number ?? null
}

/** Writes a message in its place. It can never be changed afterwards. */
export async function recordMessage(
  tx: Transaction,
  { framework, providerCode, number }: QueryKey,
  { place, kind, text, dueOn }: ReadMessage & { readonly place: number },
  written: Stamp,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO query_message (framework, provider_code, number, place, kind, text, due_on, written_by, written_by_name, written_at)
    VALUES (${framework}, ${providerCode}, ${number}, ${place}, ${kind}, ${text}, ${dueOn}::date, ${written.personId}::uuid,
      ${written.name}, ${written.at}::timestamptz)`
}
