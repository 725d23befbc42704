import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { writeSpan } from '@/domain/periods/span'
import type { Comparison } from './get-comparison'

const HEADINGS = [
  ...['indicator', 'period', 'provider', 'name', 'state', 'numerator', 'denominator'],
  ...['estimate', 'lower', 'upper', 'method'],
]

/**
 * A comparison as records with a heading, a provider each. For waits the numerator is total days, the denominator
 * patients and the estimate days; shares are 0 to 1. What is not there is an empty cell.
 */
export function toComparisonRecords({
  indicator,
  span,
  rows,
}: Pick<Comparison, 'indicator' | 'span' | 'rows'>): readonly (readonly (string | number | null)[])[] {
  const { numerator, denominator } = kinds[indicator.kind]
  const records = rows.map(({ providerCode, providerName, cell: { state, figures, estimate } }) => [
    ...[indicator.code, writeSpan(span), providerCode, providerName, state],
    ...[numberIn(figures, numerator) ?? null, numberIn(figures, denominator) ?? null],
    ...[estimate?.value, estimate?.lower, estimate?.upper].map(sixDecimals),
    estimate?.method ?? null,
  ])
  return [HEADINGS, ...records]
}

function sixDecimals(value: number | undefined): string | null {
  return value === undefined ? null : value.toFixed(6)
}
