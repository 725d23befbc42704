import type { Share } from '../statistics/share'
import { wilsonInterval } from '../statistics/wilson-interval'
import { type Figures, count, numberIn } from './field'
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
  message: (figures, { labelOf }) =>
    `“${labelOf('numerator')}” (${numberIn(figures, 'numerator')}) must be the same as or less than ` +
    `“${labelOf('denominator')}” (${numberIn(figures, 'denominator')}). Check whether the two were swapped.`,
}

function shareOf(figures: Figures): Share | undefined {
  const [numerator, denominator] = [numberIn(figures, 'numerator'), numberIn(figures, 'denominator')]
  if (numerator === undefined || denominator === undefined || numerator > denominator) return undefined
  return { numerator, denominator }
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
    const share = shareOf(figures)
    return share && wilsonInterval(share.numerator, share.denominator)
  },
  sample: shareOf,
  pool: (quarters) => poolSums(quarters, ['numerator', 'denominator']),
}
