import { poolCompanions } from '../catalogue/companions'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import { type EarlierLine, countedFigures } from '../returns/history'
import { type AbsenceOf, allMissing } from '../returns/absent-lines'
import type { ReceivedState } from '../returns/say-state'
import type { PooledLine } from './pooled-line'
import { barriers, sayAbout } from './pooling-notes'

/**
 * One line over the quarters of a year, or over any four in a row: its counts added up, and what they come to worked out
 * from the sums. Percentages and means are never averaged. What stands for a quarter that has no line is asked of
 * `absenceOf`.
 */
export function poolLine(
  indicator: QuarterlyIndicator,
  periods: readonly Period[],
  lines: readonly EarlierLine[],
  absenceOf: AbsenceOf = allMissing,
): PooledLine {
  const own = lines
    .filter(({ indicator: code, period }) => code === indicator.code && periods.includes(period))
    .toSorted((left, right) => (left.period < right.period ? -1 : 1))
  const reported = own.filter(({ state }) => state === 'value' || state === 'nil')
  // A quarter with nothing to count says nothing of the definition by which others counted.
  const latest = own.findLast(({ state }) => state === 'value') ?? own.at(-1)
  return {
    indicator,
    periods,
    definitionVersion: latest?.definitionVersion ?? indicator.version,
    ...statesOf(periods.map((period) => standingIn(own, period) ?? absenceOf(indicator, period))),
    quarters: reported.length,
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

/** In the order in which they decide what a longer stretch is called: what has to be asked about before what is in order. */
const ORDER = ['value', 'missing', 'not-available', 'nil', 'not-offered', 'not-due'] as const

interface Standing {
  readonly state: ReceivedState
  readonly isExpected: boolean
}

function standingIn(own: readonly EarlierLine[], period: Period): Standing | undefined {
  const line = own.find((each) => each.period === period)
  return line && { state: line.state, isExpected: line.state !== 'not-offered' }
}

function statesOf(
  standing: readonly Standing[],
): Pick<PooledLine, 'state' | 'states' | 'quartersExpected' | 'quartersToCome'> {
  const states = standing.map(({ state }) => state)
  const expected = standing.filter(({ isExpected }) => isExpected)
  return {
    state: ORDER.find((state) => states.includes(state)) ?? 'not-due',
    states,
    quartersExpected: expected.length,
    quartersToCome: expected.filter(({ state }) => state === 'not-due').length,
  }
}
