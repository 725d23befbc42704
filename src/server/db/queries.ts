import 'server-only'
import type { MessageKind, OpenQuery, Query, QueryKey, QuerySubject } from '@/domain/queries/query'
import { turnOf } from '@/domain/queries/query'
import type { Stamp } from '@/domain/forms/stamp'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { storedPeriod, storedYear } from './stored-text'

interface SubjectRow {
  readonly financialYear: string
  readonly period: string | null
  readonly indicator: string | null
  readonly version: number | null
  readonly criterion: string | null
}

interface QueryRow extends QueryKey, SubjectRow {
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: Date
}

const columns = Prisma.sql`q.framework, q.provider_code AS "providerCode", q.number, q.financial_year AS "financialYear", q.period,
  q.indicator, q.version, q.criterion, q.asked_by AS "askedBy", q.asked_by_name AS "askedByName", q.asked_at AS "askedAt"`

interface MessageRow {
  readonly place: number
  readonly kind: MessageKind
  readonly text: string
  readonly due_on: string | null
  readonly written_by: string
  readonly written_by_name: string
  readonly written_at: string
}

const messages = Prisma.sql`(SELECT jsonb_agg(to_jsonb(m) ORDER BY m.place) FROM query_message m
  WHERE (m.framework, m.provider_code, m.number) = (q.framework, q.provider_code, q.number)) AS messages`

type WholeRow = QueryRow & { readonly messages: readonly MessageRow[]; readonly isAsker: boolean }

/** All that was asked about a line of a quarter, in any of its versions: the oldest first. One statement. */
export async function listQueriesOf(
  tx: Transaction,
  scope: Scope,
  of: { readonly framework: string; readonly providerCode: string; readonly period: string },
  indicator: string,
): Promise<readonly Query[]> {
  const rows = await tx.$queryRaw<WholeRow[]>`
    SELECT ${columns}, asks_query(q.framework, q.provider_code, q.asked_by) AS "isAsker", ${messages}
    FROM query q WHERE q.framework = ${of.framework} AND q.provider_code = ${of.providerCode} AND q.period = ${of.period}
      AND q.indicator = ${indicator} AND ${withinScope(Prisma.sql`q.provider_code`, scope)} ORDER BY q.number`
  return rows.map(toQuery)
}

/** All that was asked about what was declared for a year, in any of its versions: the oldest first. One statement. */
export async function listQueriesOfYear(
  tx: Transaction,
  scope: Scope,
  of: { readonly framework: string; readonly providerCode: string; readonly year: string },
): Promise<readonly Query[]> {
  const rows = await tx.$queryRaw<WholeRow[]>`
    SELECT ${columns}, asks_query(q.framework, q.provider_code, q.asked_by) AS "isAsker", ${messages}
    FROM query q WHERE q.framework = ${of.framework} AND q.provider_code = ${of.providerCode} AND q.financial_year = ${of.year}
      AND q.criterion IS NOT NULL AND ${withinScope(Prisma.sql`q.provider_code`, scope)} ORDER BY q.number`
  return rows.map(toQuery)
}

/** One query with all that was said; null: not there and not yours are the same. */
export async function findQuery(tx: Transaction, scope: Scope, key: QueryKey): Promise<Query | null> {
  const [row] = await tx.$queryRaw<WholeRow[]>`
    SELECT ${columns}, asks_query(q.framework, q.provider_code, q.asked_by) AS "isAsker", ${messages}
    FROM query q WHERE q.framework = ${key.framework} AND q.provider_code = ${key.providerCode} AND q.number = ${key.number}
      AND ${withinScope(Prisma.sql`q.provider_code`, scope)}`
  return row ? toQuery(row) : null
}

/** Whether a role still lets who raised a query ask about its service; where not, whoever else may raise one goes on. */
export async function stillAsks(
  tx: Transaction,
  { framework, providerCode }: Pick<QueryKey, 'framework' | 'providerCode'>,
  asker: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { still: boolean }[]
  >`SELECT still_asks(${framework}, ${providerCode}, ${asker}::uuid) AS still`
  return row?.still ?? false
}

export type OpenRow = QueryRow & {
  readonly kind: MessageKind
  readonly dueOn: string
  readonly lastBy: string
  readonly lastByName: string
  readonly lastAt: Date
}

/** The queries within scope that are not closed, with whose turn each is: the one that is due first before others. One statement. */
export async function listOpenQueries(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly OpenQuery[]> {
  return toOpenQueries(await tx.$queryRaw<OpenRow[]>(openQueries(framework, scope)))
}

export function toOpenQueries(rows: readonly OpenRow[]): readonly OpenQuery[] {
  return rows.flatMap(toOpenQuery)
}

/** The question that `listOpenQueries` asks, for a statement that asks for more than that. */
export function openQueries(framework: string, scope: Scope): Prisma.Sql {
  return Prisma.sql`
    WITH own AS (SELECT m.* FROM query_message m WHERE m.framework = ${framework}
      AND ${withinScope(Prisma.sql`m.provider_code`, scope)}),
    latest AS (SELECT DISTINCT ON (o.provider_code, o.number) o.* FROM own o ORDER BY o.provider_code, o.number, o.place DESC),
    due AS (SELECT DISTINCT ON (o.provider_code, o.number) o.provider_code, o.number, o.due_on FROM own o WHERE o.kind = 'question'
      ORDER BY o.provider_code, o.number, o.place DESC)
    SELECT ${columns}, l.kind, l.written_by AS "lastBy", l.written_by_name AS "lastByName", l.written_at AS "lastAt",
      to_char(d.due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM query q JOIN latest l ON (l.provider_code, l.number) = (q.provider_code, q.number)
    JOIN due d ON (d.provider_code, d.number) = (q.provider_code, q.number)
    WHERE q.framework = ${framework} AND ${withinScope(Prisma.sql`q.provider_code`, scope)} AND l.kind <> 'closing'
    ORDER BY d.due_on, q.provider_code, q.number`
}

function toQuery({ messages: rows, isAsker, ...row }: WholeRow): Query {
  return {
    ...toKey(row),
    subject: toSubject(row),
    asked: toAsked(row),
    isAsker,
    messages: rows.map(toMessage),
  }
}

function toMessage({ place, kind, text, due_on, ...row }: MessageRow): Query['messages'][number] {
  const written = { personId: row.written_by, name: row.written_by_name, at: new Date(row.written_at) }
  return { place, kind, text, dueOn: due_on, written }
}

function toOpenQuery({ kind, dueOn, lastBy, lastByName, lastAt, ...row }: OpenRow): readonly OpenQuery[] {
  const turn = turnOf(kind)
  const last = { personId: lastBy, name: lastByName, at: new Date(lastAt) }
  return turn ? [{ ...toKey(row), subject: toSubject(row), asked: toAsked(row), turn, dueOn, last }] : []
}

function toKey({ framework, providerCode, number }: QueryRow): QueryKey {
  return { framework, providerCode, number }
}

function toAsked({ askedBy, askedByName, askedAt }: QueryRow): Stamp {
  return { personId: askedBy, name: askedByName, at: new Date(askedAt) }
}

/** What a row is about: its CHECK lets it be of a figure with all that names it, or of a criterion. */
function toSubject({ financialYear, period, indicator, version, criterion }: SubjectRow): QuerySubject {
  if (criterion !== null) return { kind: 'criterion', year: storedYear(financialYear), criterion }
  if (period === null || indicator === null || version === null) throw new Error('A query is about nothing')
  return { kind: 'figure', period: storedPeriod(period), indicator, version }
}
