import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { findVersion } from '@/domain/catalogue/find'
import type { Figures } from '@/domain/kinds/field'
import { type ProviderLine, poolProviders } from '@/domain/pooling/pool-providers'
import { sayAddedUp } from '@/domain/pooling/say-added-up'
import { saySumOf } from '@/domain/pooling/say-providers'

const period = knownPeriod('2026-27-Q1')

function indicatorOf(code: string) {
  const found = findVersion(code, 1, framework)
  if (!found) throw new Error(`${code} is no line`)
  return found
}

function line(providerCode: string, indicator: string, figures: Figures | null): ProviderLine {
  const state = figures ? 'value' : 'nil'
  return { providerCode, period, indicator, definitionVersion: 1, state, figures: figures ?? {} }
}

const share = (n: number, d: number) => ({ numerator: n, denominator: d })

describe('many providers together', () => {
  test('are their sums, so that a large one counts for all its patients', () => {
    const lines = [line('ZZ1', '106', share(1, 2)), line('ZZ2', '106', share(90, 98))]
    const pooled = poolProviders(indicatorOf('106'), lines)
    expect(pooled).toMatchObject({ figures: share(91, 100), providers: 2 })
    // Wilson (1927), 91 of 100: .837738 to .951932, worked out by hand; the mean of the percentages would be 71%.
    expect(pooled.estimate?.value).toBe(0.91)
    expect(pooled.estimate?.lower).toBeCloseTo(0.837737, 5)
  })

  test('leave out a provider with nothing to count, and other lines', () => {
    const lines = [line('ZZ1', '106', share(3, 4)), line('ZZ2', '106', null), line('ZZ3', '101', share(1, 9))]
    expect(poolProviders(indicatorOf('106'), lines)).toMatchObject({ figures: share(3, 4), providers: 1 })
  })

  test('leave out a provider whose figures are not available', () => {
    const unknown = { ...line('ZZ2', '106', {}), state: 'not-available' as const }
    const pooled = poolProviders(indicatorOf('106'), [line('ZZ1', '106', share(3, 4)), unknown])
    expect(pooled).toMatchObject({ figures: share(3, 4), providers: 1 })
  })

  test('without any figure there is none, never 0%', () => {
    const pooled = poolProviders(indicatorOf('106'), [line('ZZ1', '106', null)])
    expect(pooled).toMatchObject({ figures: {}, estimate: undefined, providers: 0 })
    expect(saySumOf(indicatorOf('106'), pooled).headline).toBe('No figures')
  })

  test('are not added up over value sets whose scores are never compared', () => {
    const of = (code: string, valueSet: string) => line(code, '108', { ...share(3, 4), valueSet })
    const pooled = poolProviders(indicatorOf('108'), [of('ZZ1', 'uk-5l-2026'), of('ZZ2', 'uk-3l-1997')])
    expect(pooled).toMatchObject({ figures: {}, providers: 2 })
    expect(pooled.notes.join(' ')).toMatch(/^Not added up: /)
    expect(saySumOf(indicatorOf('108'), pooled).headline).toBe('Not added up')
  })

  test('have no interval of a mean wait where one gave no standard deviation, and it is said of how many', () => {
    const wait = (code: string, figures: Figures) => line(code, '103', figures)
    const given = { totalDays: 800, patients: 10, standardDeviation: 4 }
    const whole = poolProviders(indicatorOf('103'), [wait('ZZ1', given), wait('ZZ2', given)])
    expect(whole.estimate?.lower).toBeGreaterThan(77)
    const gap = poolProviders(indicatorOf('103'), [
      wait('ZZ1', given),
      wait('ZZ2', { totalDays: 800, patients: 10 }),
    ])
    expect(gap.estimate).toEqual({ value: 80, method: 'mean/1' })
    expect(gap.notes).toContain('No interval: 1 provider gave no standard deviation.')
  })
})

test('a formula has the numbers put in', () => {
  const parts = [share(20, 40), share(22, 41)]
  expect(sayAddedUp('proportion', parts, share(42, 81))).toBe(
    '(20 + 22) ÷ (40 + 41) = 42 ÷ 81 = 51.9%, rounded half up to one decimal',
  )
  expect(sayAddedUp('proportion', [share(20, 40)], share(20, 40))).toMatch(/^20 ÷ 40 = 50\.0%/)
})
