import { expect, test } from 'vitest'
import { sayIntervals } from '@/domain/pooling/say-intervals'

test('intervals are said in one sentence, equal ones together', () => {
  const [narrow, wide] = ['44.6% to 73.7%', '20.7% to 100.0%']
  const of = (...intervals: (string | undefined)[]) =>
    sayIntervals(
      ['the quarter', 'the year', 'four quarters'].map((name, i) => ({ name, interval: intervals[i] })),
    )
  expect(of(wide, narrow, narrow)).toBe(
    `Chance alone leaves plausible: ${wide} for the quarter; ${narrow} for the year and four quarters (95% intervals).`,
  )
  expect(of(wide, wide, wide)).toBe(
    `Chance alone leaves plausible: ${wide} for the quarter, the year and four quarters (95% interval).`,
  )
  expect(of(undefined, wide)).toBe(`Chance alone leaves plausible: ${wide} for the year (95% interval).`)
  expect(of()).toBeNull()
})
