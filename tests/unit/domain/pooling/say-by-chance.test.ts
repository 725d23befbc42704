import { expect, test } from 'vitest'
import { sayByChance } from '@/domain/pooling/say-by-chance'

test.each([
  [253, 'on the worse side', 'Of 253 intervals about 6 would lie on the worse side by chance alone.'],
  [253, 'apart', 'Of 253 intervals about 13 would lie apart by chance alone.'],
  [40, 'on the worse side', 'Of 40 intervals about 1 would lie on the worse side by chance alone.'],
  [39, 'on the worse side', 'Of 39 intervals fewer than 1 would lie on the worse side by chance alone.'],
  [19, 'apart', 'Of 19 intervals fewer than 1 would lie apart by chance alone.'],
] as const)('one interval in twenty, and half of them on the worse side: %i %s', (intervals, where, said) => {
  expect(sayByChance(intervals, where)).toBe(said)
})
