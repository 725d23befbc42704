import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlSignals, xmrLimits } from '@/domain/statistics/xmr'

/** Around 0 with limits at 3, so that sigma is 1. */
const limits = { centre: 0, lower: -3, upper: 3 }
const rulesOf = (values: readonly number[]) =>
  controlSignals(values, 0, limits).map((signals) => signals.map(({ rule }) => rule))
const noticed = (values: readonly number[], rule: string) =>
  rulesOf(values).flatMap((rules, index) => (rules.includes(rule as never) ? [index] : []))

describe('limits, worked by hand', () => {
  // 13 values, sum 146; moving ranges 2 1 2 1 2 1 2 1 1 2 1 2, sum 18, mean 1.5; 2.66 x 1.5 = 3.99; 146 / 13 = 11.230769.
  test('are the mean and 2.66 mean moving ranges', () => {
    const { centre, lower, upper } = xmrLimits([10, 12, 11, 13, 12, 10, 9, 11, 12, 13, 11, 10, 12])
    expect(centre).toBeCloseTo(11.230769, 6)
    expect(lower).toBeCloseTo(7.240769, 6)
    expect(upper).toBeCloseTo(15.220769, 6)
  })

  test('stay unclamped, screen no moving range, and equal the mean of a constant series', () => {
    // 12 zeros and one 1 at the end: mean 1/13, mean range 1/12, reach .221667.
    const { lower, upper } = xmrLimits([...new Array<number>(12).fill(0), 1])
    expect(lower).toBeCloseTo(0.076923 - 0.221667, 6)
    expect(upper).toBeCloseTo(0.29859, 5)
    expect(xmrLimits([0.1, 0.1, 0.1])).toEqual({ centre: 0.1, lower: 0.1, upper: 0.1 })
  })
})

describe('the rules of mdc-6 at their boundaries', () => {
  test('a point on a limit is inside, one beyond is noticed, on its side', () => {
    expect(noticed([0, 3, -3, 3.01, -3.01], 'outside-limits')).toEqual([3, 4])
    expect(controlSignals([3.01, -3.01], 0, limits).map(([signal]) => signal?.side)).toEqual(['high', 'low'])
  })

  test('six on one side, not five; one on the mean breaks the run', () => {
    const up = 0.5
    expect(noticed([up, up, up, up, up], 'six-on-one-side')).toEqual([])
    expect(noticed([up, up, up, up, up, up], 'six-on-one-side')).toEqual([0, 1, 2, 3, 4, 5])
    expect(noticed([up, up, up, 0, up, up, up], 'six-on-one-side')).toEqual([])
    expect(noticed([-up, up, up, up, up, up, up, -up], 'six-on-one-side')).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('six strictly rising or falling, not five; an equal one breaks it', () => {
    expect(noticed([-1, -0.6, -0.2, 0.2, 0.6], 'six-one-way')).toEqual([])
    expect(noticed([-1, -0.6, -0.2, 0.2, 0.6, 1], 'six-one-way')).toEqual([0, 1, 2, 3, 4, 5])
    expect(noticed([-1, -0.6, -0.2, -0.2, 0.2, 0.6, 1], 'six-one-way')).toEqual([])
    expect(noticed([1, 0.6, 0.2, -0.2, -0.6, -1], 'six-one-way')).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('two of three beyond two sigma, all on one side, those beyond three not counted', () => {
    expect(noticed([2.1, 1, 2.1], 'two-of-three')).toEqual([0, 2])
    expect(noticed([2, 1, 2.1], 'two-of-three')).toEqual([])
    expect(noticed([2.1, -0.1, 2.1], 'two-of-three')).toEqual([])
    expect(noticed([2.1, 0, 2.1], 'two-of-three')).toEqual([])
    expect(noticed([2.1, 1, 1, 2.1], 'two-of-three')).toEqual([])
    expect(noticed([3.5, 1, 2.1], 'two-of-three')).toEqual([])
    expect(noticed([-2.1, -2.1, -0.5], 'two-of-three')).toEqual([0, 1])
  })

  test('what a point is noticed by began where the run began', () => {
    const [last] = controlSignals([-1, 0.5, 0.5, 0.4, 0.5, 0.5, 0.5], 0, limits).at(-1) ?? []
    expect(last).toEqual({ rule: 'six-on-one-side', side: 'high', from: 1 })
    expect(controlSignals([0, 2.1, 2.1, 1, 2.1], 0, limits).at(-1)).toEqual([
      { rule: 'two-of-three', side: 'high', from: 1 },
    ])
    expect(controlSignals([4, 0, 4, 4], 0, limits).at(-1)?.[0]).toEqual({
      ...{ rule: 'outside-limits', side: 'high', from: 2 },
    })
  })

  test('without limits only runs are noticed', () => {
    expect(controlSignals([9, 9, 9], 0, null)).toEqual([[], [], []])
    expect(
      controlSignals([9, 9, 8, 9, 9, 9], 0, null)
        .at(-1)
        ?.map(({ rule }) => rule),
    ).toEqual(['six-on-one-side'])
  })
})

const someValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1_000_000 }))

test('whatever the values, limits are numbers in order', () => {
  fc.assert(
    fc.property(fc.array(someValue, { minLength: 1, maxLength: 60 }), (values) => {
      const { centre, lower, upper } = xmrLimits(values)
      expect([centre, lower, upper].every(Number.isFinite)).toBe(true)
      expect(lower).toBeLessThanOrEqual(centre)
      expect(centre).toBeLessThanOrEqual(upper)
      expect(controlSignals(values, centre, { centre, lower, upper })).toHaveLength(values.length)
    }),
  )
})

test('a constant series never signals, whatever it is and however long', () => {
  fc.assert(
    fc.property(someValue, fc.integer({ min: 1, max: 200 }), (value, count) => {
      const values = new Array<number>(count).fill(value)
      const found = xmrLimits(values)
      expect(controlSignals(values, found.centre, found).flat()).toEqual([])
    }),
  )
})

test('turned upside down, the same is noticed on the other side', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 40 }), (values) => {
      const down = values.map((value) => -value)
      const sidesOf = (of: readonly number[]) => controlSignals(of, 0, limits)
      const turned = sidesOf(down).map((signals) =>
        signals.map((signal) => ({ ...signal, side: signal.side === 'high' ? 'low' : 'high' })),
      )
      expect(sidesOf(values)).toEqual(turned)
    }),
  )
})
