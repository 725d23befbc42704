import { describe, expect, test } from 'vitest'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { pool, wait } from '../../../factories/pooled-quarters'

describe('waits', () => {
  const known = { standardDeviation: 10 }

  test('the spread of the year is exact, and its interval is that of Student', () => {
    const pooled = pool('103', wait(60, 3, known), wait(40, 1), wait(400, 10, { standardDeviation: 5 }))
    // Within 2 x 100 + 9 x 25; between 3, 1 and 10 patients with means 20, 40 and 40 about 500 / 14.
    const between = 3 * (20 - 500 / 14) ** 2 + 11 * (40 - 500 / 14) ** 2
    expect(pooled.figures['standardDeviation']).toBeCloseTo(Math.sqrt((425 + between) / 13), 9)
    expect(pooled.estimate).toMatchObject({ value: 500 / 14, method: 't-95/1' })
    expect(sayPooled(pooled).interval).toMatch(/ days$/)
  })

  test('a quarter of two or more without a standard deviation removes the interval, and is named', () => {
    const pooled = pool('103', wait(60, 3, known), wait(400, 10))
    expect(pooled.estimate).toEqual({ value: 460 / 13, method: 'mean/1' })
    expect(pooled.notes).toEqual(['No interval: no standard deviation was given for quarter 3 of 2025-26.'])
  })

  test('fewer than eight patients have none either', () => {
    expect(pool('103', wait(60, 3, known), wait(10, 1)).notes).toEqual([
      'No interval: fewer than 8 patients.',
    ])
  })

  test('the longest is the longest of all, and no median is the median of all', () => {
    const pooled = pool(
      '103',
      wait(60, 3, { shortest: 5, median: 20, longest: 35 }),
      wait(40, 2, { shortest: 1, median: 20, longest: 39 }),
    )
    expect(pooled.figures).toMatchObject({ shortest: 1, longest: 39 })
    expect(pooled.figures['median']).toBeUndefined()
    expect(pool('103', wait(60, 3, { longest: 35 }), wait(40, 2)).figures['longest']).toBeUndefined()
  })

  test('the share over 126 days rests on the quarters that counted it', () => {
    const pooled = pool('103', wait(600, 10, { over126: 2 }), wait(900, 30), wait(100, 2, { over126: 0 }))
    expect(pooled.companions).toEqual([
      { label: 'Waited more than 126 days (18 weeks)', part: 2, whole: 12, quarters: 2 },
    ])
  })
})
