import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNaturally } from '@/domain/natural-order'

test('codes stand in the order in which people count', () => {
  const codes = ['ZZ10', 'ZZ2', 'ZZ1', 'ZZ', 'A10B2', 'A10B10', 'A9', '7', '10', 'ZZ1A', 'ZZ01']
  const sorted = ['7', '10', 'A9', 'A10B2', 'A10B10', 'ZZ', 'ZZ01', 'ZZ1', 'ZZ1A', 'ZZ2', 'ZZ10']
  expect(codes.toSorted(compareNaturally)).toEqual(sorted)
})

test('the order is the same from whichever end it is asked', () => {
  const code = fc.string({ unit: fc.constantFrom('A', 'Z', '0', '1', '2', '9', '-'), maxLength: 6 })
  fc.assert(
    fc.property(code, code, code, (one, other, third) => {
      expect(Math.sign(compareNaturally(one, other))).toBe(0 - Math.sign(compareNaturally(other, one)))
      expect(compareNaturally(one, other) === 0).toBe(one === other)
      const [first = '', , last = ''] = [one, other, third].toSorted(compareNaturally)
      expect(compareNaturally(first, last)).toBeLessThanOrEqual(0)
    }),
  )
})
