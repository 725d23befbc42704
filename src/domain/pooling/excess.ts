import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import type { EarlierLine } from '../returns/history'

/** How many more events there were, up to a quarter, than its patients lead to expect. */
export interface Excess {
  readonly period: Period
  readonly events: number
  readonly patients: number
  /** Events less what is expected, of all quarters up to this one together. */
  readonly cumulative: number
}

/**
 * Rare events quarter by quarter, observed minus expected, added up: expected at the share of all these quarters together, so that a
 * stretch that rises had more than usual, and one that falls fewer. Quarters without patients are left out; the earliest first.
 */
export function excessOver(
  { kind, code }: QuarterlyIndicator,
  lines: readonly EarlierLine[],
): readonly Excess[] {
  const quarters = lines
    .filter(({ indicator, state }) => indicator === code && state === 'value')
    .flatMap(({ period, figures }) => {
      const sample = kinds[kind].sample(figures)
      if (!sample || !('numerator' in sample) || sample.denominator === 0) return []
      return [{ period, events: sample.numerator, patients: sample.denominator }]
    })
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
  const sum = (of: 'events' | 'patients') => quarters.reduce((total, quarter) => total + quarter[of], 0)
  const [events, patients] = [sum('events'), sum('patients')]
  let [seen, treated] = [0, 0]
  return quarters.map((quarter) => {
    seen += quarter.events
    treated += quarter.patients
    return { ...quarter, cumulative: seen - (events * treated) / patients }
  })
}
