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
