import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import type { PooledLine } from '../pooling/pooled-line'
import type { AnnualRow } from './annual-rows'

type Cell = string | number | null | undefined

/** The columns of the annual export, in order. What is not there is an empty cell, never 0. */
const annualColumns: Readonly<Record<string, (row: AnnualRow) => Cell>> = {
  year: ({ year }) => year,
  provider: ({ provider }) => provider,
  indicator: ({ indicator }) => indicator.code,
  definition_version: ({ definitionVersion }) => definitionVersion,
  state: ({ state }) => state,
  numerator: ({ pooled }) => countIn(pooled, 'numerator'),
  denominator: ({ pooled }) => countIn(pooled, 'denominator'),
  paired: ({ pooled }) => pooled && numberIn(pooled.figures, 'paired'),
  estimate: ({ pooled }) => decimal(pooled?.estimate?.value),
  lower: ({ pooled }) => decimal(pooled?.estimate?.lower),
  upper: ({ pooled }) => decimal(pooled?.estimate?.upper),
  quarters: ({ pooled }) => pooled?.quarters,
  quarters_expected: ({ pooled }) => pooled?.quartersExpected,
  // Met or Not met, for the self-declared indicators only.
  status: ({ status }) => status,
  data_source: ({ indicator }) => indicator.asSpecified.dataSource,
  domains: ({ indicator }) => indicator.outcomesDomains.join(','),
  cqc: ({ indicator }) => indicator.cqcKeyQuestions.join(', '),
}

function countIn(pooled: PooledLine | null, box: 'numerator' | 'denominator'): Cell {
  return pooled && numberIn(pooled.figures, kinds[pooled.indicator.kind][box])
}

function decimal(value: number | undefined): string | undefined {
  return value?.toFixed(6)
}

/** The header and one record per row. */
export function annualRecords(rows: readonly AnnualRow[]): readonly (readonly Cell[])[] {
  const columns = Object.entries(annualColumns)
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row)))]
}
