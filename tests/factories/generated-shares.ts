import fc from 'fast-check'
import type { Share } from '@/domain/statistics/share'

/** Any share of one to so many. */
export function someShare(most: number, least = 1): fc.Arbitrary<Share> {
  return fc
    .integer({ min: least, max: most })
    .chain((denominator) =>
      fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
    )
}
