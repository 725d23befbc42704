import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { ProviderHistory } from '@/domain/judgement/histories'
import type { Figures } from '@/domain/kinds/field'
import { otherServices } from '@/domain/reports/other-services'
import { indicatorOf } from '../../../factories/pooled-quarters'

const period = knownPeriod('2026-27-Q1')
const share = (numerator: number, denominator: number) => ({ numerator, denominator })

/** ZZ1 and others, each with the figures of its lines in one quarter. */
function told(
  others: readonly Readonly<Record<string, Figures>>[],
  own: Readonly<Record<string, Figures>> = {},
) {
  const histories = new Map(
    [own, ...others].map((lines, index) => [`ZZ${index + 1}`, historyOf(lines)] as const),
  )
  const lines = ['101', '103', '106', '107'].map(indicatorOf)
  return otherServices(framework, lines, { provider: 'ZZ1', quarters: [period], histories, others: null })
}

function historyOf(lines: Readonly<Record<string, Figures>>): ProviderHistory {
  return new Map(
    Object.entries(lines).map(([indicator, figures]) => [
      indicator,
      [{ period, indicator, definitionVersion: 1, state: 'value', figures, isVouched: false }],
    ]),
  )
}

const five = (lines: Readonly<Record<string, Figures>>) => Array.from({ length: 5 }, () => lines)

test('five other services stand together, with counts to the nearest five, and without the provider itself', () => {
  const found = told(five({ '106': share(13, 21) }), { '106': share(1, 1000) })
  expect(found.get('106')).toEqual({ said: '61.9%', patients: 105, services: 5 })
})

test('fewer than five are not told, nor are unlike figures', () => {
  expect(told(five({ '106': share(13, 21) }).slice(1)).has('106')).toBe(false)
  const another = { '106': { ...share(13, 21) } }
  const history =
    historyOf(another)
      .get('106')
      ?.map((line) => ({ ...line, definitionVersion: 2 })) ?? []
  const histories = new Map(
    five(another).map((lines, index) => [`ZZ${index + 2}`, historyOf(lines)] as const),
  )
  histories.set('ZZ9', new Map([['106', history]]))
  const asked = { provider: 'ZZ1', quarters: [period], histories, others: null }
  expect(otherServices(framework, [indicatorOf('106')], asked).has('106')).toBe(false)
})

test.each([
  ['who', share(1, 20)],
  ['who did not', share(19, 20)],
])('a sum from one to seven is told of nobody: %s', (_, each) => {
  expect(told(five({ '106': each })).has('106')).toBe(false)
})

test('a line that repeats the counts of one that is withheld is withheld with it', () => {
  const repeated = { '107': share(15, 19) }
  expect(told(five({ '101': share(10, 20), ...repeated })).has('107')).toBe(true)
  expect(told(five({ '101': share(19, 20), ...repeated })).has('107')).toBe(false)
})

test('of a wait the mean is told, and no total of days', () => {
  const found = told(five({ '103': { totalDays: 1705, patients: 21 } }))
  expect(found.get('103')).toEqual({ said: '81.2 days', patients: 105, services: 5 })
})
