import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { inPublishedOrder } from '@/domain/catalogue/published-order'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { fieldId, parseFieldId } from '@/domain/catalogue/field-id'
import {
  declaredIndicators,
  findIndicator,
  indicatorsOfSection,
  quarterlyIndicators,
} from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { programmeCompletion } from '@/domain/catalogue/indicators'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { parseFinancialYear } from '@/domain/periods/period'

const period = knownPeriod('2026-27-Q2')

describe('an indicator that is added to the list', () => {
  const added = { ...programmeCompletion, code: '111', shortTitle: 'Something new' }
  const larger: Framework = {
    ...framework,
    indicators: inPublishedOrder(framework.groups, [added, ...framework.indicators]),
  }

  test('is found everywhere, in its place', () => {
    expect(findIndicator('111', larger)).toBe(added)
    expect(quarterlyIndicators(period, larger)[10]).toBe(added)
    expect(indicatorsOfSection('programme', period, larger).map(({ code }) => code)).toEqual(['106', '111'])
    expect(rulesRegister(larger, {}, {}).find(({ code }) => code === 'C08')?.indicators).toContain('111')
  })
})

describe('a definition that was replaced', () => {
  const old = { ...programmeCompletion, lastPeriod: knownPeriod('2026-27-Q1') }
  const next = { ...programmeCompletion, version: 2, firstPeriod: period }
  const others = framework.indicators.filter(({ code }) => code !== '106')
  const revised: Framework = {
    ...framework,
    indicators: inPublishedOrder(framework.groups, [next, ...others, old]),
  }

  test('holds for the periods before, the new one from then on', () => {
    expect(indicatorsOfSection('programme', knownPeriod('2026-27-Q1'), revised)).toEqual([old])
    expect(indicatorsOfSection('programme', period, revised)).toEqual([next])
    expect(findIndicator('106', revised)).toBe(next)
  })
})

describe('looking things up', () => {
  test('finds no indicator under a code that was never used', () => {
    expect(findIndicator('999', framework)).toBeNull()
  })

  test('gives no line before the first period', () => {
    expect(quarterlyIndicators(knownPeriod('2019-20-Q4'), framework)).toEqual([])
    expect(quarterlyIndicators(knownPeriod('2020-21-Q1'), framework)).toHaveLength(12)
  })

  test('gives the ten declarations of a year', () => {
    const year = parseFinancialYear('2026-27')
    expect(year && declaredIndicators(year, framework)).toHaveLength(10)
    const before = parseFinancialYear('2019-20')
    expect(before && declaredIndicators(before, framework)).toEqual([])
  })

  test('puts every line of a period on one page of the return', () => {
    const onPages = framework.sections.flatMap(({ code }) => indicatorsOfSection(code, period, framework))
    expect(onPages).toHaveLength(12)
    expect(indicatorsOfSection('devices', period, framework).map(({ code }) => code)).toEqual([
      '101',
      '105',
      '107',
      '108',
    ])
  })

  test('refuses a period that does not exist', () => {
    expect(() => knownPeriod('2020-22-Q1')).toThrow('2020-22-Q1')
  })
})

describe('the boxes of a line', () => {
  test('ask for the whole before its parts, and for what is optional last', () => {
    expect(boxNames('110')).toEqual(['denominator', 'paired', 'numerator', 'instrument', 'valueSet'])
    expect(boxNames('101')).toEqual(['denominator', 'numerator', 'newImplants', 'revisions', 'explantations'])
    expect(boxNames('103').slice(0, 3)).toEqual(['patients', 'totalDays', 'shortest'])
  })

  test('have one name that can be read back', () => {
    expect(fieldId('106', 'numerator')).toBe('106.numerator')
    expect(parseFieldId('106.numerator')).toEqual({ code: '106', field: 'numerator' })
    expect(parseFieldId('about.neuromodulationExtract')).toEqual({
      code: 'about',
      field: 'neuromodulationExtract',
    })
    for (const text of ['', '106', '106.', '.numerator', '106.numerator.x', '106.__proto__', ' 106.n'])
      expect(parseFieldId(text)).toBeNull()
  })
})

function boxNames(code: string): string[] {
  const line = quarterlyIndicators(period, framework).find((each) => each.code === code)
  return line ? Object.keys(boxesOf(line)) : []
}
