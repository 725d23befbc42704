import { count, days, decimalDays, type Figures, numberIn } from './field'
import type { Kind, LineRule } from './kind'
import { poolExtreme, poolSums } from './pool'
import { poolSpreads, type Spread } from '../statistics/pool-spreads'
import { tInterval } from '../statistics/t-interval'
import { sayCount } from '../say-count'

const bothGiven: LineRule = {
  code: 'C09',
  severity: 'error',
  checks: 'Total days and number of patients are given together',
  silentWhen: 'both are blank',
  remedy: 'Enter the one that is missing.',
  field: 'totalDays',
  fieldFor: (figures) => (numberIn(figures, 'totalDays') === undefined ? 'totalDays' : 'patients'),
  isBroken: (figures) =>
    (numberIn(figures, 'totalDays') === undefined) !== (numberIn(figures, 'patients') === undefined),
  message: (figures) =>
    numberIn(figures, 'totalDays') === undefined
      ? 'Enter the total days waited by the patients you counted.'
      : 'Enter the number of patients whose days are in the total.',
}

const daysNeedPatients: LineRule = {
  code: 'C10',
  severity: 'error',
  checks: 'Days waited belong to at least one patient',
  field: 'patients',
  isBroken: (figures) => (numberIn(figures, 'totalDays') ?? 0) > 0 && numberIn(figures, 'patients') === 0,
  message: (figures) => {
    const days = numberIn(figures, 'totalDays') ?? 0
    const were = days === 1 ? 'was' : 'were'
    return `${sayCount(days, 'day')} ${were} entered for 0 patients. Enter the number of patients who waited.`
  },
}

/** What the waits come to, or undefined while days or patients are missing. */
function spreadOf(figures: Figures): Spread | undefined {
  const [total, count] = [numberIn(figures, 'totalDays'), numberIn(figures, 'patients')]
  if (total === undefined || count === undefined) return undefined
  return { count, total, deviation: numberIn(figures, 'standardDeviation') }
}

/** The standard deviation over all quarters, in a box of its own; nothing where it cannot be known. */
function poolDeviation(quarters: readonly Figures[]): Figures {
  const spreads = quarters.map(spreadOf).filter((spread) => spread !== undefined)
  const { deviation } = poolSpreads(spreads)
  return spreads.length < quarters.length || deviation === undefined ? {} : { standardDeviation: deviation }
}

/** A mean time, kept as total days and patients so that quarters pool exactly. */
export const meanWait: Kind = {
  name: 'Mean wait',
  fields: {
    totalDays: days('Total days waited by these patients', { required: true }),
    patients: count('Patients', { required: true }),
    shortest: count('Shortest wait', { unit: 'days' }),
    median: decimalDays('Median wait'),
    longest: count('Longest wait', { unit: 'days' }),
    standardDeviation: decimalDays('Standard deviation of the waits'),
    over126: count('Patients who waited more than 126 days (18 weeks)'),
  },
  rules: [bothGiven, daysNeedPatients],
  numerator: 'totalDays',
  denominator: 'patients',
  unit: 'days',
  formula: (figures) =>
    `${sayCount(numberIn(figures, 'totalDays') ?? 0, 'day')} divided by ${sayCount(numberIn(figures, 'patients') ?? 0, 'patient')}`,
  estimate: (figures) => {
    const spread = spreadOf(figures)
    return spread && tInterval(spread)
  },
  sample: spreadOf,
  // Medians are never pooled. Those who waited over 126 days are a share of the quarters that counted them.
  pool: (quarters) => ({
    ...poolSums(quarters, ['totalDays', 'patients']),
    ...poolExtreme(quarters, 'shortest', Math.min),
    ...poolExtreme(quarters, 'longest', Math.max),
    ...poolDeviation(quarters),
  }),
}
