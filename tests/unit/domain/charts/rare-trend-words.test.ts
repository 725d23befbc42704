import { expect, test } from 'vitest'
import { type Quarter, share } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

const times = (count: number, quarter: Quarter): Quarter[] => Array.from({ length: count }, () => quarter)

test('a quarter with more rare events than chance leaves plausible after all before it is named and marked', () => {
  const before = [share(3, 60), ...times(7, share(0, 60))]
  const { words, points } = aTrend('105', [...before, share(4, 28), share(1, 28)])
  expect(words.title).toMatch(
    /: 8 events in 10 quarters; more than chance leaves plausible in quarter 2 of 2024-25$/,
  )
  expect(words.sentence).toMatch(
    /^Quarter 2 of 2024-25 has 4 among 28, after 3 among 480 in the 8 quarters with figures/,
  )
  expect(points.map(({ look }) => look)).toEqual([
    ...Array.from({ length: 8 }, () => 'point'),
    'apart',
    'point',
  ])
  expect(words.key.map(({ look }) => look)).toContain('apart')
})
