import 'server-only'
import type { Period } from '@/domain/periods/period'
import type { EarlierLine } from '@/domain/returns/history'
import type { LineState } from '@/domain/returns/quarterly-return'
import { Prisma } from './generated/client'
import { type FiguresJson, toFigures } from './submitted-lines'

/** A submitted line as it arrives as JSON. What is not there is left out. */
export interface EarlierRow extends FiguresJson {
  readonly period: Period
  readonly indicator: string
  readonly definition_version: number
  readonly state: LineState
}

/** The lines of the quarters `q` of which this holds, as they were last submitted; a corrected draft counts once it is submitted again. */
export function linesInForce(quarters: Prisma.Sql): Prisma.Sql {
  // By the whole key of a submission: without the year, the database would look at every provider's lines of a quarter.
  return Prisma.sql`(SELECT coalesce(json_agg(json_strip_nulls(to_json(l))), '[]')
    FROM quarterly_return q JOIN submitted_line l USING (framework, provider_code, financial_year, period, version)
    WHERE ${quarters})`
}

export function toEarlierLine(row: EarlierRow): EarlierLine {
  const { period, indicator, definition_version: definitionVersion, state } = row
  return { period, indicator, definitionVersion, state, figures: toFigures(row) }
}
