import { expect, test } from 'vitest'
import { stripOf } from '@/domain/charts/interval-strip'

const estimate = (value: number, lower?: number, upper?: number) => ({
  ...{ value, method: 'test' },
  ...(lower === undefined ? {} : { lower }),
  ...(upper === undefined ? {} : { upper }),
})
const none = { all: null, limits: null }

test('a share lies between nothing and all, whatever it is beside, and a wait ends at a round number of days', () => {
  expect(stripOf(estimate(0.2, 0.1, 0.3), { ...none, unit: 'share' })).toEqual({
    ...{ value: 0.2, lower: 0.1, upper: 0.3, maximum: 1, ...none },
  })
  expect(stripOf(estimate(114.9, 100, 131), { ...none, all: 180, unit: 'days' })?.maximum).toBe(200)
})

test('what is not known is nowhere: no figure has no strip, and no interval no ends', () => {
  expect(stripOf(undefined, { ...none, unit: 'share' })).toBeNull()
  expect(stripOf(estimate(0), { ...none, unit: 'days' })).toMatchObject({
    lower: null,
    upper: null,
    maximum: 1,
  })
})
