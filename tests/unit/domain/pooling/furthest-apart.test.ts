import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findVersion } from '@/domain/catalogue/find'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { type Compared, apartOnWorseSide, furthestApart } from '@/domain/pooling/furthest-apart'

const share = (numerator: number, denominator: number) => ({ numerator, denominator })
const wait = (totalDays: number, patients: number, standardDeviation = 10) => ({
  ...{ totalDays, patients, standardDeviation },
})

function compared(code: string, figures: Figures, all: number): Compared {
  const indicator = findVersion(code, 1, framework)
  if (!indicator) throw new Error(`${code} is no line`)
  const estimate = kinds[indicator.kind].estimate(figures)
  return { indicator, figures, estimate, together: { value: all, method: 'given' } }
}

describe('how far a figure lies on the worse side', () => {
  test.each([
    ['far below, where higher is better', compared('109', share(45, 100), 0.8), true],
    ['far above, where higher is better', compared('109', share(98, 100), 0.8), false],
    ['below, but chance reaches that far', compared('109', share(76, 100), 0.8), false],
    ['far above, where lower is better', compared('103', wait(1600, 10), 100), true],
    ['far below, where lower is better', compared('103', wait(400, 10), 100), false],
    ['with too few patients to ask about', compared('109', share(0, 7), 0.9), false],
    ['a wait without a spread', compared('103', { totalDays: 1600, patients: 10 }, 100), false],
    ['without a figure', compared('109', {}, 0.8), false],
    ['where all have waited the same', compared('103', wait(1600, 10, 0), 100), true],
  ])('%s', (_, figure, isApart) => {
    expect(apartOnWorseSide(figure) > 1).toBe(isApart)
    expect(Number.isFinite(apartOnWorseSide(figure))).toBe(true)
  })

  test('is nothing where there is no figure of all together', () => {
    expect(apartOnWorseSide({ ...compared('109', share(4, 100), 0.8), together: undefined })).toBe(0)
  })
})

test('the furthest stand first, across lines of different kinds, and all of them', () => {
  const near = compared('109', share(60, 100), 0.8)
  const far = compared('109', share(20, 100), 0.8)
  const long = compared('103', wait(2000, 10), 100)
  const fine = compared('109', share(80, 100), 0.8)
  expect(furthestApart([near, fine, far, long])).toEqual([long, far, near])
  expect(furthestApart([fine])).toEqual([])
})
