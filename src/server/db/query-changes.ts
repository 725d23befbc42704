import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { Stamp } from '@/domain/forms/stamp'
import { financialYearOf } from '@/domain/periods/period'
import type { QueryKey, QuerySubject } from '@/domain/queries/query'
import { indicatorOfCriterion } from '@/domain/queries/criterion'
import type { ReadMessage } from '@/domain/queries/read-message'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** What is asked about, in the version of the return or of the declaration that was shown. */
export type AskedSubject = QuerySubject & { readonly version: number }

/** Holds the queries of a service until the end of the transaction, so that one message follows another. */
export async function lockQueries(tx: Transaction, { framework, providerCode }: Service): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('query/' || service_key(${framework}, ${providerCode}), 0))::text AS held`
}

/** The query by which this person asked the same of the same until the same day, while nobody has said more; null where there is none. */
export async function findSameQuestion(
  tx: Transaction,
  { framework, providerCode }: Service,
  subject: AskedSubject,
  { personId, text, dueOn }: Pick<Stamp, 'personId'> & Pick<ReadMessage, 'text' | 'dueOn'>,
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT q.number FROM query q JOIN query_message m ON (m.framework, m.provider_code, m.number) = (q.framework, q.provider_code, q.number)
    WHERE q.framework = ${framework} AND q.provider_code = ${providerCode} AND ${isAbout(subject)} AND q.asked_by = ${personId}::uuid
    GROUP BY q.number HAVING count(*) = 1 AND min(m.text) = ${text} AND min(m.due_on) = ${dueOn}::date
    ORDER BY q.number DESC LIMIT 1`
  return row?.number ?? null
}

function isAbout(subject: AskedSubject): Prisma.Sql {
  return subject.kind === 'figure'
    ? Prisma.sql`(q.period, q.indicator, q.version) = (${subject.period}, ${subject.indicator}, ${subject.version}::int)`
    : Prisma.sql`(q.financial_year, q.criterion) = (${subject.year}, ${subject.criterion})`
}

/** Begins a query about a line that was submitted or declared; its number, or null where that is not there. */
export async function recordQuery(
  tx: Transaction,
  of: Service,
  subject: AskedSubject,
  asked: Stamp,
): Promise<number | null> {
  const by = Prisma.sql`${asked.personId}::uuid, ${asked.name}, ${asked.at}::timestamptz`
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO query (framework, provider_code, number, financial_year, period, indicator, version, criterion, asked_by, asked_by_name,
      asked_at)
    SELECT ${of.framework}, ${of.providerCode}, 1, s.*, ${by} FROM (${subject.kind === 'figure' ? figureOf(of, subject) : declaredOf(of, subject)}) s
    RETURNING number`
  return row?.number ?? null
}

function figureOf(
  { framework, providerCode }: Service,
  { period, indicator, version }: Extract<AskedSubject, { kind: 'figure' }>,
): Prisma.Sql {
  return Prisma.sql`SELECT l.financial_year, l.period, l.indicator, l.version, NULL::text AS criterion FROM submitted_line l
    WHERE l.framework = ${framework} AND l.provider_code = ${providerCode} AND l.financial_year = ${financialYearOf(period)}
      AND l.period = ${period} AND l.version = ${version} AND l.indicator = ${indicator}`
}

/** A query about what was declared has no version of its own: whatever is signed next answers it too. */
function declaredOf(
  { framework, providerCode }: Service,
  { year, criterion, version }: Extract<AskedSubject, { kind: 'criterion' }>,
): Prisma.Sql {
  return Prisma.sql`SELECT d.financial_year, NULL::text AS period, NULL::text AS indicator, NULL::int AS version, ${criterion}::text AS criterion
    FROM declared_line d WHERE d.framework = ${framework} AND d.provider_code = ${providerCode} AND d.financial_year = ${year}
      AND d.version = ${version} AND d.indicator = ${indicatorOfCriterion(criterion)}`
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
