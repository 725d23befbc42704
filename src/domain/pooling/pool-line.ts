import { poolCompanions } from '../catalogue/companions'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import { type EarlierLine, countedFigures } from '../returns/history'
import type { LineState } from '../returns/quarterly-return'
import type { ReceivedState } from '../returns/say-state'
import type { PooledLine } from './pooled-line'
import { barriers, sayAbout } from './pooling-notes'

/**
 * One line over the quarters of a year, or over any four in a row: its counts added up, and what they come to worked out
 * from the sums. Percentages and means are never averaged. Quarters of which nothing was received have no line.
 */
export function poolLine(
  indicator: QuarterlyIndicator,
  periods: readonly Period[],
  lines: readonly EarlierLine[],
): PooledLine {
  const own = lines
    .filter(({ indicator: code, period }) => code === indicator.code && periods.includes(period))
    .toSorted((left, right) => (left.period < right.period ? -1 : 1))
  const states = own.map(({ state }) => state)
  const reported = own.filter(({ state }) => state === 'value' || state === 'nil')
  // A quarter with nothing to count says nothing of the definition by which others counted.
  const latest = own.findLast(({ state }) => state === 'value') ?? own.at(-1)
  return {
    indicator,
    periods,
    definitionVersion: latest?.definitionVersion ?? indicator.version,
    state: stateOf(states, periods.length),
    quarters: reported.length,
    quartersExpected: periods.length - states.filter((state) => state === 'not-offered').length,
    ...poolFigures(indicator, reported),
  }
}

function poolFigures(
  indicator: QuarterlyIndicator,
  reported: readonly EarlierLine[],
): Pick<PooledLine, 'figures' | 'estimate' | 'companions' | 'notes'> {
  const withFigures = reported.filter(({ state }) => state === 'value')
  const forbidding = barriers(indicator, withFigures)
  if (withFigures.length === 0 || forbidding.length > 0)
    return { figures: {}, estimate: undefined, companions: [], notes: forbidding }
  const kind = kinds[indicator.kind]
  const figures = kind.pool(withFigures.map((line) => line.figures))
  const estimate = kind.estimate(figures)
  const counted = reported
    .map((line) => countedFigures(indicator, line))
    .filter((quarter) => quarter !== null)
  return {
    figures,
    estimate,
    companions: poolCompanions(indicator, counted),
    notes: sayAbout(indicator, withFigures, estimate),
  }
}

/** `value` if any quarter has one; else the first that occurs of missing, not-available, nil, not-offered. */
function stateOf(states: readonly LineState[], quarters: number): ReceivedState {
  if (states.includes('value')) return 'value'
  if (states.length < quarters) return 'missing'
  const first = (['not-available', 'nil', 'not-offered'] as const).find((state) => states.includes(state))
  return first ?? 'missing'
}
