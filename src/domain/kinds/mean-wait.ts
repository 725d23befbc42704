import { count, days, decimalDays, type Figures, numberIn } from './field'
import type { Kind, LineRule } from './kind'
import { poolSums } from './pool'

const bothGiven: LineRule = {
  code: 'C09',
  severity: 'error',
  checks: 'Total days and number of patients are given together',
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
  message: (figures) =>
    `${numberIn(figures, 'totalDays')} days were entered for 0 patients. Enter the number of patients who waited.`,
}

/** Mean days waited, or undefined while it cannot be worked out. */
function meanWaitOf(figures: Figures): number | undefined {
  const [total, patients] = [numberIn(figures, 'totalDays'), numberIn(figures, 'patients')]
  return total === undefined || patients === undefined || patients === 0 ? undefined : total / patients
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
    `${numberIn(figures, 'totalDays')} days divided by ${numberIn(figures, 'patients')} patients`,
  estimate: (figures) => {
    const value = meanWaitOf(figures)
    return value === undefined ? undefined : { value }
  },
  pool: (quarters) => poolSums(quarters, ['totalDays', 'patients']),
}
