import { wilsonInterval } from '../statistics/wilson-interval'
import { count, numberIn } from './field'
import type { Kind, LineRule } from './kind'
import { poolSums } from './pool'

/** Shared with the paired proportion: a part cannot be larger than the whole. */
const numeratorWithinDenominator: LineRule = {
  code: 'C08',
  severity: 'error',
  checks: 'The numerator is the same as or less than the denominator',
  field: 'numerator',
  isBroken: (figures) =>
    (numberIn(figures, 'numerator') ?? 0) > (numberIn(figures, 'denominator') ?? Number.POSITIVE_INFINITY),
  message: (figures) =>
    `The numerator (${numberIn(figures, 'numerator')}) must be the same as or less than the denominator ` +
    `(${numberIn(figures, 'denominator')}). Check whether the two were swapped.`,
}

/** A share of patients: numerator of denominator. */
export const proportion: Kind = {
  name: 'Proportion',
  fields: {
    numerator: count('Numerator', { required: true }),
    denominator: count('Denominator', { required: true }),
  },
  rules: [numeratorWithinDenominator],
  numerator: 'numerator',
  denominator: 'denominator',
  unit: 'share',
  formula: (figures) => `${numberIn(figures, 'numerator')} of ${numberIn(figures, 'denominator')}`,
  estimate: (figures) => {
    const [n, d] = [numberIn(figures, 'numerator'), numberIn(figures, 'denominator')]
    return n === undefined || d === undefined || n > d ? undefined : wilsonInterval(n, d)
  },
  pool: (quarters) => poolSums(quarters, ['numerator', 'denominator']),
}
