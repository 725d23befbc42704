import 'server-only'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { frameworkOf } from '@/domain/catalogue'
import { findVersion } from '@/domain/catalogue/find'
import { groupBy } from '@/domain/group-by'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import type { VouchedLine } from '@/domain/history/vouched'
import type { KindName } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import type { LineState } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/domain/returns/stored-line'
import { recordedBy } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { keptHistories } from './kept-histories'
import { type Scope, withinScope } from './scope'
import { toFigures } from './submitted-lines'

/** Which versions: those in force or the first of each return, as they are now (`at` null) or as they were at a moment. */
export interface HistoriesAsked {
  readonly shown?: ShownVersion
  readonly at?: Date | null
}

type LineRow = readonly [
  period: Period,
  indicator: string,
  definitionVersion: number,
  kind: KindName,
  state: LineState,
  ...counts: readonly [numerator: number | null, denominator: number | null, paired: number | null],
  figures: Figures,
]

/** A provider's history as it arrives. */
export interface HistoryRow {
  readonly providerCode: string
  /** Of what the history is made; the same for the same versions of the same quarters. */
  readonly stamp: string
  /** Null where they are kept already. */
  readonly lines: readonly LineRow[] | null
  readonly vouched: readonly (readonly [Period, readonly VouchedLine[]])[] | null
}

/**
 * Everything that providers in scope reported, and what is vouched for of the time before, by provider: what judgements over time
 * rest on. Only numbers and choices, no text that somebody wrote. A provider of which nothing was ever submitted is left out. One
 * query, which sends the lines of a provider once for as long as none of its submissions changes; the same history is then the same object.
 */
export async function listLineHistories(
  tx: Transaction,
  framework: string,
  scope: Scope,
  asked: HistoriesAsked = {},
): Promise<ReadonlyMap<string, ProviderHistory>> {
  return toHistories(framework, await tx.$queryRaw<HistoryRow[]>(historiesOf(framework, scope, asked)))
}

/** The same as part of another statement: its rows become histories by `toHistories`. */
export function historiesOf(
  framework: string,
  scope: Scope,
  { shown = 'latest', at = null }: HistoriesAsked,
): Prisma.Sql {
  const of = { framework, scope, shown, at }
  return Prisma.sql`
    WITH vouched AS MATERIALIZED (${vouchedThen(of)}), made AS (
      SELECT provider_code, md5(string_agg(part, ' ' ORDER BY part)) AS stamp FROM (
        SELECT k.provider_code, k.period || ':' || k.version AS part FROM (${versionsThen(of)}) k
        UNION ALL SELECT v.provider_code, 'vouched ' || v.period || ':' || v.version FROM vouched v) parts GROUP BY provider_code)
    SELECT m.provider_code AS "providerCode", m.stamp, own.lines, own.vouched
    FROM made m LEFT JOIN LATERAL (
      SELECT (SELECT coalesce(jsonb_agg(jsonb_build_array(l.period, l.indicator, l.definition_version, l.kind, l.state,
            l.numerator, l.denominator, l.paired, l.figures)), '[]')
          FROM (${versionsThen(of, Prisma.sql`m.provider_code`)}) k
          JOIN submitted_line l USING (framework, provider_code, financial_year, period, version)) AS lines,
        (SELECT coalesce(jsonb_agg(jsonb_build_array(v.period, v.lines)), '[]') FROM vouched v
          WHERE v.provider_code = m.provider_code) AS vouched
    ) own ON NOT (${framework} || ' ' || m.provider_code || ' ' || m.stamp = ANY (${[...keptHistories().keys(framework)]}::text[]))`
}

export function toHistories(
  framework: string,
  rows: readonly HistoryRow[],
): ReadonlyMap<string, ProviderHistory> {
  return new Map(rows.map((row) => [row.providerCode, toHistory(framework, row)]))
}

interface Of {
  readonly framework: string
  readonly scope: Scope
  readonly shown: ShownVersion
  readonly at: Date | null
}

/** The version of each return that counts, by the key of its lines: of one provider where its code is given. */
function versionsThen({ framework, scope, shown, at }: Of, code?: Prisma.Sql): Prisma.Sql {
  const own = code ? Prisma.sql`s.provider_code = ${code}` : withinScope(Prisma.sql`s.provider_code`, scope)
  if (at === null)
    return Prisma.sql`SELECT s.framework, s.provider_code, s.financial_year, s.period,
        ${shown === 'first' ? Prisma.sql`1` : Prisma.sql`s.version`} AS version
      FROM quarterly_return s WHERE s.framework = ${framework} AND ${own} AND s.version > 0`
  return Prisma.sql`SELECT s.framework, s.provider_code, s.financial_year, s.period,
      ${shown === 'first' ? Prisma.sql`min(s.version)` : Prisma.sql`max(s.version)`} AS version
    FROM submission s WHERE s.framework = ${framework} AND ${own} AND ${recordedBy(Prisma.sql`s.submitted_at`, at)}
    GROUP BY s.framework, s.provider_code, s.financial_year, s.period`
}

function vouchedThen({ framework, scope, at }: Of): Prisma.Sql {
  const until = recordedBy(Prisma.sql`v.vouched_at`, at)
  return Prisma.sql`SELECT DISTINCT ON (v.provider_code, v.period) v.provider_code, v.period, v.version, v.lines
    FROM vouched_quarter v WHERE v.framework = ${framework} AND ${withinScope(Prisma.sql`v.provider_code`, scope)} AND ${until}
    ORDER BY v.provider_code, v.period, v.version DESC`
}

function toHistory(framework: string, { providerCode, stamp, lines, vouched }: HistoryRow): ProviderHistory {
  const key = `${framework} ${providerCode} ${stamp}`
  const known = keptHistories().find(key)
  if (known) return known
  const past = (vouched ?? []).flatMap(([period, own]) =>
    own.map((line) => ({ ...line, period, isVouched: true })),
  )
  const all = [...past, ...(lines ?? []).map(toLine)].map(judgedBoxes(framework))
  const ordered = all.toSorted((left, right) => (left.period < right.period ? -1 : 1))
  return keptHistories().keep(
    key,
    groupBy(ordered, ({ indicator }) => indicator),
  )
}

function toLine([period, indicator, definitionVersion, kind, state, ...rest]: LineRow): HistoryLine {
  const [numerator, denominator, paired, figures] = rest
  const boxes = toFigures({ kind, numerator, denominator, paired, figures })
  return { period, indicator, definitionVersion, state, figures: boxes, isVouched: false }
}

/** Leaves of a line what it can be judged by: numbers, and what was chosen; whoever reads them needs nothing that was written. */
function judgedBoxes(code: string): (line: HistoryLine) => HistoryLine {
  const framework = frameworkOf(code)
  const choicesOf = new Map<string, ReadonlySet<string>>()
  return ({ period, indicator, definitionVersion, state, figures, isVouched }) => {
    const version = `${indicator} ${definitionVersion}`
    const line = findVersion(indicator, definitionVersion, framework)
    const choices = choicesOf.get(version) ?? new Set(line ? choiceBoxes(boxesOf(line)) : [])
    choicesOf.set(version, choices)
    const own = Object.entries(figures).filter(
      ([box, figure]) => typeof figure === 'number' || choices.has(box),
    )
    return { ...{ period, indicator, definitionVersion, state, isVouched }, figures: Object.fromEntries(own) }
  }
}

function choiceBoxes(boxes: ReturnType<typeof boxesOf>): readonly string[] {
  return Object.entries(boxes).flatMap(([name, { type }]) => (type === 'choice' ? [name] : []))
}
