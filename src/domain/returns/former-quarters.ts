import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Period, addQuarters } from '../periods/period'
import { type EarlierLine, type History, earlierOf } from './history'

/** An earlier quarter of a line, and what was submitted for it under the same definition, if anything. */
export interface FormerQuarter {
  readonly period: Period
  readonly line: EarlierLine | null
}

/** The quarters before a period, oldest first; those before anything was submitted are left out. */
export function formerQuarters(
  history: History,
  indicator: QuarterlyIndicator,
  period: Period,
  quarters: number,
): readonly FormerQuarter[] {
  const earlier = earlierOf(history, indicator, period, quarters)
  const all = Array.from({ length: quarters }, (_, index) => addQuarters(period, index - quarters))
  const former = all.map((each) => ({
    period: each,
    line: earlier.find((line) => line.period === each) ?? null,
  }))
  const first = former.findIndex(({ line }) => line !== null)
  return first === -1 ? [] : former.slice(first)
}
