import type { Period } from '../periods/period'
import { sayLevel } from '../thresholds/say-threshold'
import type { Threshold } from '../thresholds/threshold'
import type { ChartLevel } from './chart'

/** The local levels of quarters in order, each over the quarters that follow each other under it. */
export function levelsOver(
  quarters: readonly Period[],
  unit: 'share' | 'days',
  thresholdIn: ((period: Period) => Threshold | null) | undefined,
): readonly ChartLevel[] {
  const levels: { from: Period; to: Period; of: Threshold }[] = []
  for (const period of thresholdIn ? quarters : []) {
    const threshold = thresholdIn?.(period) ?? null
    const last = levels.at(-1)
    if (!threshold) continue
    if (last && last.of.id === threshold.id) last.to = period
    else levels.push({ from: period, to: period, of: threshold })
  }
  return levels.map(({ from, to, of }) => ({
    from,
    to,
    value: of.value,
    label: `Local: ${sayLevel(of, unit)}`,
  }))
}

/** A figure that is aimed at, in words, since a quarter; null since the beginning. */
export interface ChartAim {
  readonly since: Period | null
  readonly value: number
  readonly label: string
}

/** What is aimed at, from the quarter in which it was set out to the last that is drawn. */
export function aimsOver(quarters: readonly Period[], aims: readonly ChartAim[] = []): readonly ChartLevel[] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return []
  return aims.flatMap(({ since, value, label }) => {
    const from = since !== null && since > first ? since : first
    return from > last ? [] : [{ from, to: last, value, label }]
  })
}
