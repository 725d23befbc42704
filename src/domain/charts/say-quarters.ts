import { sayPeriod } from '../periods/format'
import { type Period, quartersBetween } from '../periods/period'
import { listed } from '../pooling/listed'
import { sayCount } from '../say-count'

/** Quarters in order, those that follow each other as a stretch: `quarter 2 of 2024-25 to quarter 1 of 2025-26`. */
export function sayQuarters(periods: readonly Period[]): string {
  const runs: Period[][] = []
  for (const period of periods) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && quartersBetween(last, period) === 1) run.push(period)
    else runs.push([period])
  }
  return listed(runs.map(sayRun))
}

function sayRun(run: readonly Period[]): string {
  const ends = [...new Set([run[0], run.at(-1)])].filter((period) => period !== undefined)
  return ends.map((period) => sayPeriod(period).toLowerCase()).join(' to ')
}

/** `1 quarter`, `17 quarters`. */
export function countQuarters(count: number): string {
  return sayCount(count, 'quarter')
}
