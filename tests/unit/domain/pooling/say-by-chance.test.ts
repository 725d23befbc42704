import { expect, test } from 'vitest'
import { sayByChance } from '@/domain/pooling/say-by-chance'

test.each([
  [253, 8.1, 'on the worse side', 'Of 253 judged about 8 would lie on the worse side by chance alone.'],
  [253, 12.6, 'apart', 'Of 253 judged about 13 would lie apart by chance alone.'],
  [40, 1, 'on the worse side', 'Of 40 judged about 1 would lie on the worse side by chance alone.'],
  [39, 0.975, 'on the worse side', 'Of 39 judged fewer than 1 would lie on the worse side by chance alone.'],
  [1, 0.05, 'apart', 'Of 1 judged fewer than 1 would lie apart by chance alone.'],
] as const)('of %i, %f lie %s by chance', (judged, byChance, where, said) => {
  expect(sayByChance({ judged, byChance }, where)).toBe(said)
})
