import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'

const names = Object.keys(kinds) as (keyof typeof kinds)[]
const anyCount = fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined, freq: 8 })
/** Days that belong to nobody are refused (C10) before anything is pooled; a spread around them would mean nothing. */
const areOfSomebody = ({ totalDays, patients }: Figures) => !(Number(totalDays) > 0 && patients === 0)
const anyQuarters = (name: keyof typeof kinds): fc.Arbitrary<Figures[]> => {
  const boxes = Object.keys(kinds[name].fields).map((field) => [field, anyCount] as const)
  return fc.array(
    fc
      .record(Object.fromEntries(boxes))
      .map((record) => JSON.parse(JSON.stringify(record)) as Figures)
      .filter(areOfSomebody),
    { minLength: 1, maxLength: 5 },
  )
}

test.each(names)('a pool of quarters of a %s does not depend on their order', (name) => {
  fc.assert(
    fc.property(anyQuarters(name), (quarters) => {
      expect(kinds[name].pool(quarters.toReversed())).toEqual(kinds[name].pool(quarters))
    }),
  )
})

test.each(names)('a pool of a %s can itself be pooled, and one quarter is its own pool', (name) => {
  const { pool } = kinds[name]
  fc.assert(
    fc.property(anyQuarters(name), anyQuarters(name), (first, second) => {
      expect(rounded(pool([pool(first), pool(second)]))).toEqual(rounded(pool([...first, ...second])))
      expect(rounded(pool([pool(first)]))).toEqual(rounded(pool(first)))
    }),
  )
})

/** A standard deviation is a root; the last of its sixteen digits is nobody's. */
function rounded(figures: Figures): Figures {
  const pairs = Object.entries(figures).map(([field, figure]) => [
    field,
    Number(Number(figure).toPrecision(9)),
  ])
  return Object.fromEntries(pairs) as Figures
}

test('a year is the sum of its counts, never the mean of its shares', () => {
  const quarters = [
    { numerator: 1, denominator: 1 },
    { numerator: 0, denominator: 9 },
  ]
  expect(kinds.proportion.estimate(kinds.proportion.pool(quarters))?.value).toBe(0.1)
})

test('a box that one quarter left blank has no sum', () => {
  expect(kinds.proportion.pool([{ numerator: 1, denominator: 2 }, { numerator: 1 }])).toEqual({
    numerator: 2,
  })
})

test.each([
  ['proportion', {}],
  ['proportion', { numerator: 1 }],
  ['proportion', { numerator: 0, denominator: 0 }],
  ['proportion', { numerator: 3, denominator: 2 }],
  ['paired-proportion', { paired: 1 }],
  ['mean-wait', { totalDays: 5 }],
  ['mean-wait', { totalDays: 0, patients: 0 }],
  ['mean-wait', { totalDays: 'five', patients: 1 }],
] as const)('a %s of %j has no estimate', (name, figures) => {
  expect(kinds[name].estimate(figures)).toBeUndefined()
})

test('an estimate is said with the numbers it comes from', () => {
  expect(kinds.proportion.formula({ numerator: 24, denominator: 40 })).toBe('24 of 40')
  expect(kinds['mean-wait'].formula({ totalDays: 4043, patients: 48 })).toBe(
    '4,043 days divided by 48 patients',
  )
  expect(kinds['mean-wait'].estimate({ totalDays: 4043, patients: 48 })).toEqual({
    ...{ value: 4043 / 48, method: 'mean/1' },
  })
  const spread = { totalDays: 1600, patients: 16, standardDeviation: 8 }
  expect(kinds['mean-wait'].estimate(spread)).toMatchObject({ value: 100, method: 't-95/1' })
})
