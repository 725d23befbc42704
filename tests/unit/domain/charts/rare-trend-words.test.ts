import { expect, test } from 'vitest'
import { type Quarter, share } from '../../../factories/pooled-quarters'
import { aRebase, aTrend } from '../../../factories/trends'

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

test('where somebody began anew, only what came since then is what is usual', () => {
  const quarters = [...times(10, share(3, 20)), ...times(10, share(0, 20)), share(3, 20)]
  expect(aTrend('105', quarters).words.title).toMatch(/: 33 events in 21 quarters$/)
  const { words, points } = aTrend('105', quarters, [], [aRebase('105', '2024-25-Q4')])
  expect(words.title).toMatch(
    /: 33 events in 21 quarters; more than chance leaves plausible in quarter 2 of 2027-28$/,
  )
  expect(words.sentence).toMatch(/^Quarter 2 of 2027-28 has 3 among 20, after 0 among 200 in the 10 quarters/)
  expect(points.at(-1)?.look).toBe('apart')
})
