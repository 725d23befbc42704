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
import { type KeptThen, keptHistories } from './kept-histories'
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
  /** Null where there are none, and where the question knew the history already. */
  readonly lines: readonly LineRow[] | null
  readonly vouched: readonly (readonly [Period, readonly VouchedLine[]])[] | null
}

/**
 * Everything that providers in scope reported, and what is vouched for of the time before, by provider: what judgements over time
 * rest on. Only numbers and choices, no text that somebody wrote. A provider of which nothing was ever submitted is left out. One
 * query, which sends the lines of a provider once for as long as none of its submissions changes; the same history is then the same
 * object. The answer works them out, once the transaction is over.
 */
export async function listLineHistories(
  tx: Transaction,
  framework: string,
  scope: Scope,
  asked: HistoriesAsked = {},
): Promise<() => ReadonlyMap<string, ProviderHistory>> {
  const known = keptHistories().of(framework)
  const rows = await tx.$queryRaw<HistoryRow[]>(historiesOf(framework, scope, asked, known))
  return () => toHistories(framework, rows, known)
}

/** The same as part of another statement: its rows become histories by `toHistories`, beside those that were known to it. */
export function historiesOf(
  framework: string,
  scope: Scope,
  { shown = 'latest', at = null }: HistoriesAsked,
  known: KeptThen,
): Prisma.Sql {
  const of = { framework, scope, shown, at }
  const isWanted = Prisma.sql`provider_code IN (SELECT w.provider_code FROM wanted w)`
  return Prisma.sql`
    WITH vouched AS MATERIALIZED (${vouchedThen(of)}), versions AS MATERIALIZED (${versionsThen(of)}), made AS MATERIALIZED (
      SELECT provider_code, md5(string_agg(part, ' ' ORDER BY part)) AS stamp FROM (
        SELECT k.provider_code, k.period || ':' || k.version AS part FROM versions k
        UNION ALL SELECT v.provider_code, 'vouched ' || v.period || ':' || v.version FROM vouched v) parts GROUP BY provider_code),
    wanted AS MATERIALIZED (SELECT m.provider_code FROM made m
      WHERE NOT (${framework} || ' ' || m.provider_code || ' ' || m.stamp = ANY (${[...known.keys()]}::text[]))),
    own AS (SELECT provider_code, jsonb_agg(jsonb_build_array(l.period, l.indicator, l.definition_version, l.kind, l.state,
        l.numerator, l.denominator, l.paired, l.figures)) AS lines
      FROM versions k JOIN submitted_line l USING (framework, provider_code, financial_year, period, version)
      WHERE ${isWanted} GROUP BY provider_code),
    past AS (SELECT provider_code, jsonb_agg(jsonb_build_array(v.period, v.lines)) AS vouched FROM vouched v
      WHERE ${isWanted} GROUP BY provider_code)
    SELECT m.provider_code AS "providerCode", m.stamp, own.lines, past.vouched
    FROM made m LEFT JOIN own USING (provider_code) LEFT JOIN past USING (provider_code)`
}

export function toHistories(
  framework: string,
  rows: readonly HistoryRow[],
  known: KeptThen,
): ReadonlyMap<string, ProviderHistory> {
  const choose = judgedBoxes(framework)
  return new Map(
    rows.map(({ stamp, ...row }) => {
      const key = `${framework} ${row.providerCode} ${stamp}`
      // What was known to the question may have been forgotten since: it is taken from there, not from what is kept by now.
      return [row.providerCode, known.get(key) ?? keptHistories().keep(key, toHistory(row, choose))]
    }),
  )
}

interface Of {
  readonly framework: string
  readonly scope: Scope
  readonly shown: ShownVersion
  readonly at: Date | null
}

/** The version of each return that counts, by the key of its lines. */
function versionsThen({ framework, scope, shown, at }: Of): Prisma.Sql {
  const own = withinScope(Prisma.sql`s.provider_code`, scope)
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

function toHistory(
  { lines, vouched }: Pick<HistoryRow, 'lines' | 'vouched'>,
  choose: (line: HistoryLine) => HistoryLine,
): ProviderHistory {
  const past = (vouched ?? []).flatMap(([period, own]) =>
    own.map((line) => ({ ...line, period, isVouched: true })),
  )
  const all = [...past, ...(lines ?? []).map(toLine)].map(choose)
  const ordered = all.toSorted((left, right) => (left.period < right.period ? -1 : 1))
  return groupBy(ordered, ({ indicator }) => indicator)
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
