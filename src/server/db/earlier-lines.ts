import 'server-only'
import type { KindName } from '@/domain/kinds'
import type { Figure } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import type { EarlierLine } from '@/domain/returns/history'
import type { LineState } from '@/domain/returns/quarterly-return'
import { Prisma } from './generated/client'
import { NOT_FIGURES, toFigures } from './submitted-lines'

/** A submitted line as it arrives as JSON: its figures stand in columns beside these. What is not there is left out. */
export interface EarlierRow {
  readonly period: Period
  readonly indicator: string
  readonly definition_version: number
  readonly kind: KindName
  readonly state: LineState
}

const notFigures: ReadonlySet<string> = new Set(NOT_FIGURES)

/** The lines of the quarters `q` of which this holds, as they were last submitted; a corrected draft counts once it is submitted again. */
export function linesInForce(quarters: Prisma.Sql): Prisma.Sql {
  // By the whole key of a submission: without the year, the database would look at every provider's lines of a quarter.
  return Prisma.sql`(SELECT coalesce(json_agg(json_strip_nulls(to_json(l))), '[]')
    FROM quarterly_return q JOIN submitted_line l USING (framework, provider_code, financial_year, period, version)
    WHERE ${quarters})`
}

export function toEarlierLine(row: EarlierRow): EarlierLine {
  const { period, indicator, definition_version: definitionVersion, kind, state } = row
  const columns = Object.entries<Figure>({ ...row }).filter(([column]) => !notFigures.has(column))
  return {
    period,
    indicator,
    definitionVersion,
    state,
    figures: toFigures(kind, Object.fromEntries(columns)),
  }
}
