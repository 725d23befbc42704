import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import type { AnnualRow } from './annual-rows'

type Cell = string | number | undefined

/** The columns of the annual export, in order. What is not there is an empty cell, never 0. */
const annualColumns: Readonly<Record<string, (row: AnnualRow) => Cell>> = {
  year: ({ year }) => year,
  provider: ({ provider }) => provider,
  indicator: ({ indicator }) => indicator.code,
  definition_version: ({ definitionVersion }) => definitionVersion,
  state: ({ state }) => state,
  numerator: ({ indicator, pooled }) => numberIn(pooled, kinds[indicator.kind].numerator),
  denominator: ({ indicator, pooled }) => numberIn(pooled, kinds[indicator.kind].denominator),
  paired: ({ pooled }) => numberIn(pooled, 'paired'),
  estimate: ({ estimate }) => decimal(estimate?.value),
  lower: ({ estimate }) => decimal(estimate?.lower),
  upper: ({ estimate }) => decimal(estimate?.upper),
  quarters: ({ quarters }) => quarters,
  quarters_expected: ({ quartersExpected }) => quartersExpected,
  // Met or Not met, for the self-declared indicators only.
  status: () => undefined,
  data_source: ({ indicator }) => indicator.asSpecified.dataSource,
  domains: ({ indicator }) => indicator.outcomesDomains.join(','),
  cqc: ({ indicator }) => indicator.cqcKeyQuestions.join(', '),
}

function decimal(value: number | undefined): string | undefined {
  return value?.toFixed(6)
}

/** The header and one record per row. */
export function annualRecords(rows: readonly AnnualRow[]): readonly (readonly Cell[])[] {
  const columns = Object.entries(annualColumns)
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row)))]
}
