import { toCsv } from '../exports/csv'
import type { Chart } from './chart'

/** The whole table of a chart as a file, with what every row shares in front: `provider`, `indicator`. */
export function chartCsv({ layout, unit, points }: Chart, shared: Readonly<Record<string, string>>): string {
  const place = layout === 'quarters' ? 'period' : 'provider'
  const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper']
  return toCsv([
    [...Object.keys(shared), place, 'state', 'unit', ...numbers],
    ...points.map(({ key, state, counts, value, lower, upper }) => [
      ...Object.values(shared),
      ...[key, state, unit],
      ...[counts?.numerator ?? null, counts?.denominator ?? null],
      ...[value, lower, upper].map(toSixDecimals),
    ]),
  ])
}

function toSixDecimals(value: number | null | undefined): number | null {
  return value == null ? null : Number(value.toFixed(6))
}
