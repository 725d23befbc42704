import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { toPoint } from '@/domain/charts/to-point'
import { kinds } from '@/domain/kinds'
import { toDecimals } from '@/domain/statistics/round-half-up'
import type { Cell } from '../cell'

/** The columns of a line in a table that is taken away: which it is, in which unit, and what it comes to. */
export const CELL_HEADINGS = [
  ...['indicator', 'indicator_title', 'unit', 'state'],
  ...['numerator', 'denominator', 'value', 'lower', 'upper', 'coverage'],
] as const

/** Six decimals, as in every file; what is not there is an empty cell, never 0. */
const DECIMALS = 6

/** The cells of a line under these headings: counts as they are, shares from 0 to 1, waits in days. */
export function cellColumns(
  indicator: QuarterlyIndicator,
  { state, figures, estimate, said }: Pick<Cell, 'state' | 'figures' | 'estimate' | 'said'>,
): readonly (string | number | null)[] {
  const { unit } = kinds[indicator.kind]
  const { counts, lower, upper } = toPoint(indicator, { state, figures, estimate }, unit)
  return [
    ...[indicator.code, indicator.shortTitle, unit, state],
    ...[counts?.numerator ?? null, counts?.denominator ?? null],
    counts && toDecimals(counts.numerator, counts.denominator, DECIMALS),
    ...[lower, upper].map((limit) => (limit === undefined ? null : toDecimals(limit, 1, DECIMALS))),
    said.coverage ?? null,
  ]
}
