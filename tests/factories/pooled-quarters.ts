import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findVersion } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Figures } from '@/domain/kinds/field'
import { rollingFour } from '@/domain/periods/rolling'
import { poolLine } from '@/domain/pooling/pool-line'
import type { PooledLine } from '@/domain/pooling/pooled-line'
import type { EarlierLine } from '@/domain/returns/history'
import type { LineState } from '@/domain/returns/quarterly-return'

/** The quarters over which the examples are pooled. */
export const PERIODS = rollingFour(knownPeriod('2026-27-Q1'))

export function indicatorOf(code: string): QuarterlyIndicator {
  const indicator = findVersion(code, 1, framework)
  if (!indicator) throw new Error(`${code} is no line`)
  return indicator
}

/** What was submitted for a quarter; null where nothing was received. */
export type Quarter = readonly [LineState, Figures?] | null

/** Lines of quarters in order. */
export function linesOf(code: string, quarters: readonly Quarter[], definitionVersion = 1): EarlierLine[] {
  return quarters.flatMap((quarter, index) => {
    const period = PERIODS[index]
    if (!quarter || !period) return []
    const [state, figures = {}] = quarter
    return [{ period, indicator: code, definitionVersion, state, figures }]
  })
}

export function pool(code: string, ...quarters: readonly Quarter[]): PooledLine {
  return poolLine(indicatorOf(code), PERIODS, linesOf(code, quarters))
}

export function share(numerator: number, denominator: number, more: Figures = {}): Quarter {
  return ['value', { numerator, denominator, ...more }]
}

export function wait(totalDays: number, patients: number, more: Figures = {}): Quarter {
  return ['value', { totalDays, patients, ...more }]
}
