import { expect, test } from 'vitest'
import { sayTick } from '@/domain/charts/say-tick'

test.each([
  [0, '0'],
  [500, '500'],
  [5_000, '5,000'],
  [10_000, '10K'],
  [50_000, '50K'],
  [200_000, '200K'],
  [2_000_000, '2M'],
  [1_500_000, '1.5M'],
  [4_000_000_000, '4B'],
])('a tick at %i events is written %s, no wider than the margin', (value, text) => {
  expect(sayTick(value, 'events')).toBe(text)
})

test('a tick of shares is a whole percentage', () => {
  expect(sayTick(0.4, 'share')).toBe('40%')
})
