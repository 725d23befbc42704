import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arcsineLimits, overdispersionOf, quantile, scoreLimits, winsorise } from '@/domain/statistics/funnel'
import { share } from '../../../factories/shares'

test('quantiles are those of R, type 7', () => {
  // quantile(1:10, c(.1, .25, .9)) is 1.9, 3.25, 9.1.
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(
    [quantile(ten, 0.1), quantile(ten, 0.25), quantile(ten, 0.9)].map((each) => each.toFixed(4)),
  ).toEqual([...['1.9000', '3.2500', '9.1000']])
  expect(winsorise([10, 1, 2, 3, 4, 5, 6, 7, 8, 9]).map((each) => each.toFixed(1))).toEqual([
    ...['1.9', '2.0', '3.0', '4.0', '5.0', '6.0', '7.0', '8.0', '9.0', '9.1'],
  ])
  expect(quantile([4], 0.9)).toBe(4)
})

test('score limits are p0 and z standard errors: 50% of 100', () => {
  // sqrt(.25 / 100) = .05; .5 -/+ 1.959964 x .05 = .402002, .597998; .5 -/+ 3.090232 x .05 = .345488, .654512.
  const limits = scoreLimits(share(300, 600), 100)
  expect(limits['95'].lower).toBeCloseTo(0.402002, 6)
  expect(limits['95'].upper).toBeCloseTo(0.597998, 6)
  expect(limits['99.8'].lower).toBeCloseTo(0.345488, 6)
  expect(limits['99.8'].upper).toBeCloseTo(0.654512, 6)
})

/*
 * Six providers of 100, p0 = .5, whose angle is pi/4 = .785398; s = 1/20.
 * asin(sqrt(.2)) = .463648, .4: .684719, .45: .735315, .55: .835482, .6: .886077, .8: 1.107149.
 * z = (Y - .785398) x 20: -6.435011, -2.013579, -1.001674, 1.001674, 2.013579, 6.435011.
 * Percentiles, type 7, at (6 - 1) x .1 = .5 between the first two: -4.224295, and 4.224295.
 * Squares: 2 x (17.844670 + 4.054501 + 1.003351) = 45.805044; phi = 45.805044 / 6 = 7.634174.
 * w = 400 each: sum 2,400, sum of squares / sum = 400; tau2 = (45.805044 - 5) / 2,000 = .020403.
 * At 100: sqrt(1/400 + .020403) = .151335; .785398 -/+ 1.959964 x .151335 = .488788, 1.082008; sin^2: .220481, .779519.
 */
const six = [20, 40, 45, 55, 60, 80].map((numerator) => share(numerator, 100))

describe('the funnel that allows for spread, worked by hand', () => {
  test('phi and tau2', () => {
    const { phi, tau2 } = overdispersionOf(six, share(300, 600))
    expect(phi).toBeCloseTo(7.634174, 6)
    expect(tau2).toBeCloseTo(0.020403, 6)
  })

  test('limits', () => {
    const { tau2 } = overdispersionOf(six, share(300, 600))
    const limits = arcsineLimits(share(300, 600), 100, tau2)
    expect(limits['95'].lower).toBeCloseTo(0.220481, 6)
    expect(limits['95'].upper).toBeCloseTo(0.779519, 6)
    expect(limits['99.8'].lower).toBeCloseTo(0.097604, 6)
    expect(limits['99.8'].upper).toBeCloseTo(0.902396, 6)
  })

  test('where chance explains the spread, nothing is allowed for', () => {
    const alike = [49, 50, 50, 50, 51].map((numerator) => share(numerator, 100))
    expect(overdispersionOf(alike, share(250, 500)).tau2).toBe(0)
  })
})

const someShares = fc.array(
  fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((denominator) =>
      fc.integer({ min: 0, max: denominator }).map((numerator) => share(numerator, denominator)),
    ),
  { minLength: 5, maxLength: 40 },
)
const togetherOf = (shares: readonly ReturnType<typeof share>[]) =>
  share(
    shares.reduce((sum, { numerator }) => sum + numerator, 0),
    shares.reduce((sum, { denominator }) => sum + denominator, 0),
  )

test('limits are numbers, in order, within 0 to 1, and closer the more patients there are', () => {
  fc.assert(
    fc.property(someShares, fc.integer({ min: 1, max: 1_000_000 }), (shares, patients) => {
      const together = togetherOf(shares)
      const { tau2 } = overdispersionOf(shares, together)
      for (const limitsAt of [
        (n: number) => scoreLimits(together, n),
        (n: number) => arcsineLimits(together, n, tau2),
      ]) {
        const [own, more] = [limitsAt(patients), limitsAt(patients * 2)]
        const line = [0, own['99.8'].lower, own['95'].lower, own['95'].upper, own['99.8'].upper, 1]
        expect(line.every(Number.isFinite)).toBe(true)
        expect(line).toEqual(line.toSorted((left, right) => left - right))
        expect(more['99.8'].upper).toBeLessThanOrEqual(own['99.8'].upper + 1e-12)
        expect(more['99.8'].lower).toBeGreaterThanOrEqual(own['99.8'].lower - 1e-12)
      }
    }),
  )
})

test('the order of the providers decides nothing, not even a digit', () => {
  fc.assert(
    fc.property(someShares, (shares) => {
      const together = togetherOf(shares)
      expect(overdispersionOf(shares.toReversed(), together)).toEqual(overdispersionOf(shares, together))
    }),
  )
})
