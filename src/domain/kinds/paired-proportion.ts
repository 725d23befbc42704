import { count } from './field'
import type { Kind } from './kind'
import { poolSums } from './pool'
import { proportion } from './proportion'

/**
 * A share in which only some of the denominator could be compared: numerator of denominator as specified, numerator of
 * the pairs beside it, and pairs of the denominator as completeness.
 */
export const pairedProportion: Kind = {
  ...proportion,
  name: 'Paired proportion',
  fields: {
    numerator: count('Numerator', { required: true }),
    // Required by 110-E3, which says more than "blank" and asks only when there are patients.
    paired: count('Pairs: patients of the denominator with both scores'),
    denominator: count('Denominator', { required: true }),
  },
  pool: (quarters) => poolSums(quarters, ['numerator', 'paired', 'denominator']),
}
