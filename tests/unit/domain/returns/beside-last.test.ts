import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { addQuarters } from '@/domain/periods/period'
import { besideLast } from '@/domain/returns/beside-last'
import type { EarlierLine } from '@/domain/returns/history'
import { PERIOD } from '../../../factories/period'

const indicatorOf = (code: string) => {
  const found = quarterlyIndicators(PERIOD, framework).find((each) => each.code === code)
  if (!found) throw new Error(`There is no ${code}`)
  return found
}
const last = (indicator: string, figures: EarlierLine['figures'], back = 1): EarlierLine => ({
  ...{ indicator, definitionVersion: indicatorOf(indicator).version, state: 'value', figures },
  period: addQuarters(PERIOD, -back),
})

test('each figure stands beside that of the last quarter, with what is different', () => {
  const history = [last('106', { denominator: 40, numerator: 24, neverAttended: 6 })]
  const beside = besideLast(history, indicatorOf('106'), PERIOD, { denominator: 1040, numerator: 23 })
  expect(beside?.period).toBe(addQuarters(PERIOD, -1))
  expect(beside?.rows.map(({ name, now, last: then, change }) => [name, now, then, change])).toEqual([
    ['denominator', '1,040', '40', '+1,000'],
    ['numerator', '23', '24', '−1'],
    ['neverAttended', '–', '6', ''],
    [null, '2.2%', '60.0%', '−57.8 points'],
  ])
})

test('a mean wait is told in days', () => {
  const of = (totalDays: number) => ({ totalDays, patients: 10 })
  const beside = besideLast([last('104', of(116))], indicatorOf('104'), PERIOD, of(233))
  expect(beside?.rows.at(-1)).toMatchObject({ now: '23.3 days', last: '11.6 days', change: '+11.7 days' })
})

test('what was measured by another instrument is not last quarter', () => {
  const [first, second] = ['eq-5d-5l', 'bpi'] as const
  const of = (instrument: string) => ({ denominator: 30, paired: 30, numerator: 9, instrument })
  const history = [last('110', of(first)), last('110', { ...of(second), numerator: 12 }, 2)]
  expect(besideLast(history, indicatorOf('110'), PERIOD, of(second))?.period).toBe(addQuarters(PERIOD, -2))
  expect(besideLast(history.slice(0, 1), indicatorOf('110'), PERIOD, of(second))).toBeNull()
})

test('the change is that of the numbers as they stand on the page', () => {
  const share = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.nat())
    .map(([d, n]) => [n % (d + 1), d] as const)
  const numbers = (text: string) => Number(text.replace(/[^\d.]/g, ''))
  fc.assert(
    fc.property(share, share, ([n, d], [m, e]) => {
      const history = [last('109', { denominator: e, numerator: m })]
      const row = besideLast(history, indicatorOf('109'), PERIOD, { denominator: d, numerator: n })?.rows.at(
        -1,
      )
      if (!row || /[<>]/.test(row.now + row.last)) return
      const difference = Math.round((numbers(row.now) - numbers(row.last)) * 10)
      expect(row.change === 'no change' ? 0 : numbers(row.change) * 10).toBeCloseTo(Math.abs(difference), 6)
      expect(row.change.startsWith('−')).toBe(difference < 0)
    }),
  )
})
