import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Figures } from '@/domain/kinds/field'
import type { LineRule } from '@/domain/kinds/kind'
import { nothingAround } from '@/domain/kinds/line-context'

function ruleOf(code: string): LineRule {
  const indicator = findIndicator(code.slice(0, 3), framework)
  const rules = indicator && isQuarterly(indicator) ? indicator.rules : []
  const rule = rules.find((each) => each.code === code)
  if (!rule) throw new Error(`There is no rule ${code}`)
  return rule
}

function isBroken(code: string, figures: Figures): boolean {
  return ruleOf(code).isBroken(figures, nothingAround)
}

describe('the split of 101', () => {
  test('may add up to more than the patients, because one patient may be in two parts', () => {
    expect(isBroken('101-E2', { denominator: 3, newImplants: 3, revisions: 3, explantations: 3 })).toBe(false)
  })

  test('is not added up while one part is blank', () => {
    expect(isBroken('101-E2', { denominator: 10, newImplants: 1, revisions: 1 })).toBe(false)
  })

  test('is pointed at in the part that is too large', () => {
    const figures = { denominator: 4, newImplants: 4, revisions: 0, explantations: 5 }
    expect(ruleOf('101-E1').fieldFor?.(figures)).toBe('explantations')
    expect(ruleOf('101-E1').message(figures, nothingAround)).toMatch(
      /5 patients with an explantation.* 4 patients/,
    )
  })
})

describe.each(['103', '104'])('the waits of %s', (code) => {
  test.each([
    [{ median: 9.01, longest: 9 }, 'longest'],
    [{ shortest: 10, median: 9 }, 'median'],
    [{ shortest: 10, longest: 9 }, 'longest'],
  ])('out of order as %o are pointed at in %s', (figures, field) => {
    expect(isBroken(`${code}-E2`, figures)).toBe(true)
    expect(ruleOf(`${code}-E2`).fieldFor?.(figures)).toBe(field)
  })

  test('may all be the same day', () => {
    const same = { totalDays: 0, patients: 3, shortest: 0, median: 0, longest: 0, over126: 0 }
    for (const rule of ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'])
      expect(isBroken(`${code}-${rule}`, same)).toBe(false)
  })

  test('have a mean compared exactly, without dividing', () => {
    // 49 × (1 / 49) is not 1 in floating point.
    expect(isBroken(`${code}-E3`, { totalDays: 49, patients: 49, shortest: 1, longest: 1 })).toBe(false)
    const longest = { totalDays: 99_999_999, patients: 999_999, shortest: 0, longest: 100 }
    expect(isBroken(`${code}-E3`, longest)).toBe(true)
    expect(isBroken(`${code}-E3`, { ...longest, totalDays: 99_999_900 })).toBe(false)
  })

  test('have a mean that is compared with one end of the range when only one is given', () => {
    expect(isBroken(`${code}-E3`, { totalDays: 61, patients: 3, longest: 20 })).toBe(true)
    expect(isBroken(`${code}-E3`, { totalDays: 60, patients: 3, longest: 20 })).toBe(false)
    expect(isBroken(`${code}-E3`, { totalDays: 29, patients: 3, shortest: 10 })).toBe(true)
    expect(
      ruleOf(`${code}-E3`).message({ totalDays: 29, patients: 3, shortest: 10 }, nothingAround),
    ).toContain('below')
  })

  test('have patients over 126 days exactly when the longest wait is over 126 days', () => {
    expect(isBroken(`${code}-E6`, { longest: 126, over126: 1 })).toBe(true)
    expect(isBroken(`${code}-E6`, { longest: 127, over126: 1 })).toBe(false)
    expect(isBroken(`${code}-E6`, { over126: 1 })).toBe(false)
  })

  test('of nobody have no mean to check', () => {
    for (const rule of ['E1', 'E3']) {
      expect(isBroken(`${code}-${rule}`, { totalDays: 5, patients: 0, shortest: 1, longest: 2 })).toBe(false)
    }
  })
})

describe.each(['103', '104'])('the waits of %s over 126 days', (code) => {
  test('have a median above 126 days when more than half waited longer, never when fewer did', () => {
    const broken = (over126: number, median: number, patients = 4) =>
      isBroken(`${code}-E8`, { over126, median, patients })
    expect([broken(3, 126), broken(3, 126.5), broken(1, 126), broken(1, 126.01)]).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect([broken(2, 1), broken(2, 999)]).toEqual([false, false])
    expect([broken(2, 126, 3), broken(1, 127, 3), broken(0, 0, 0)]).toEqual([true, true, false])
  })

  test('have a median and a number over 126 days that agree whenever both come from the same waits', () => {
    const days = fc.oneof(fc.nat({ max: 400 }), fc.integer({ min: 124, max: 129 }))
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 30 }), (drawn) => {
        const waits = drawn.toSorted((one, other) => one - other)
        const [lower = 0, upper = 0] = [
          waits[Math.ceil(waits.length / 2) - 1],
          waits[Math.floor(waits.length / 2)],
        ]
        const over126 = waits.filter((wait) => wait > 126).length
        const figures = { patients: waits.length, median: (lower + upper) / 2, over126 }
        expect(isBroken(`${code}-E8`, figures)).toBe(false)
      }),
    )
  })
})

describe('the scores of 108, 109 and 110', () => {
  test('need no names when nobody is counted', () => {
    expect(isBroken('108-E1', { denominator: 0 })).toBe(false)
    expect(isBroken('109-E1', { numerator: 0, denominator: 5 })).toBe(false)
    for (const rule of ['E1', 'E2', 'E3'])
      expect(isBroken(`110-${rule}`, { denominator: 0, instrument: 'eq-5d-5l' })).toBe(false)
  })

  test('need no value set when the measure is not EQ-5D-5L', () => {
    expect(isBroken('110-E2', { denominator: 5, instrument: 'sf-36' })).toBe(false)
  })

  test('of 110 cannot be paired for more patients than are counted', () => {
    expect(isBroken('110-E4', { numerator: 1, paired: 10, denominator: 9 })).toBe(true)
    expect(isBroken('110-E4', { numerator: 1, paired: 9, denominator: 9 })).toBe(false)
    expect(ruleOf('110-E4').message({ numerator: 1, paired: 10, denominator: 9 }, nothingAround)).toContain(
      '10 patients',
    )
  })

  test('of 110 are left to the question about pairs while those are blank', () => {
    expect(isBroken('110-E4', { numerator: 10, denominator: 9 })).toBe(false)
  })
})
