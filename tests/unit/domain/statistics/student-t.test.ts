import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Confidence, confidences } from '@/domain/statistics/confidence'
import { studentT } from '@/domain/statistics/student-t'
import { tQuantiles, tQuantilesOfMany } from '../../../fixtures/published-statistics'

const levels = Object.keys(confidences) as Confidence[]
const anyLevel = fc.constantFrom(...levels)

describe.each(levels)('quantiles at %s%%', (confidence) => {
  test.each(tQuantiles[confidence].map((published, index) => [index + 1, published]))(
    'for %i degrees of freedom it is the published %f',
    (degrees, published) => {
      expect(Math.abs(studentT(degrees, confidence) - published)).toBeLessThanOrEqual(0.00051)
    },
  )
})

test.each(tQuantilesOfMany)('for %i degrees of freedom at %s%% it is the published %f', (...check) => {
  const [degrees, confidence, published] = check
  expect(studentT(degrees, confidence)).toBeCloseTo(published, 3)
})

test('two degrees of freedom have a closed form', () => {
  // A = t / sqrt(2 + t squared), so t = A sqrt(2 / (1 - A squared)).
  for (const level of levels) {
    const { share } = confidences[level]
    expect(studentT(2, level)).toBeCloseTo(share * Math.sqrt(2 / (1 - share ** 2)), 9)
  }
})

test('more degrees of freedom give a smaller quantile, which is never below the normal one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), anyLevel, (degrees, level) => {
      expect(studentT(degrees + 1, level)).toBeLessThan(studentT(degrees, level))
      expect(studentT(degrees, level)).toBeGreaterThan(confidences[level].z)
    }),
  )
})

test('where the exact sum ends and the expansion begins, the two agree', () => {
  for (const level of levels) {
    const [before, last, next, after] = [199, 200, 201, 202].map((degrees) => studentT(degrees, level))
    const [drop, seam, then] = [
      (before ?? 0) - (last ?? 0),
      (last ?? 0) - (next ?? 0),
      (next ?? 0) - (after ?? 0),
    ]
    expect(seam).toBeCloseTo((drop + then) / 2, 7)
  }
})
