import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findVersion } from '@/domain/catalogue/find'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { History } from '@/domain/returns/history'
import { notMet, theYearsQuarters } from '../../../factories/declaration'
import { askingBeforeSignature } from '../../../factories/signing'

const asked = (quarters: History, parts = {}) =>
  askingBeforeSignature({ parts, context: { quarters } }).map(({ code }) => code)
const messageOf = (quarters: History, parts = {}) =>
  askingBeforeSignature({ parts, context: { quarters } })[0]?.message

const nil = { state: 'nil', figures: {} } as const
const unknown = { state: 'not-available', figures: {}, reason: 'A new system' } as const
const share = (numerator: number, denominator: number) =>
  ({ state: 'value', figures: { numerator, denominator } }) as const

describe('a warning names the numbers of the whole year', () => {
  test('pooled over its quarters, never averaged', () => {
    const quarters = theYearsQuarters(
      { '204': share(1, 2) },
      { '204': share(14, 38) },
      { '204': share(20, 40) },
      { '204': nil },
    )
    expect(messageOf(quarters)).toBe(
      '202 is Met, which says that patients are given a personalised care plan, but over the year 204 counts 35 of 80, ' +
        '43.8%. Check whether the status is right; if it is, say why',
    )
  })

  test('for both registries where both are below half', () => {
    const quarters = theYearsQuarters({ '101': share(1, 25), '102': share(1, 4) })
    expect(messageOf(quarters)).toContain(
      '101 counts 4 of 100, 4.0% and over the year 102 counts 4 of 16, 25.0%',
    )
  })

  test('for the surveys, one and many', () => {
    const quarters = theYearsQuarters({ '204': share(1, 1), '205': nil }, { '204': nil, '205': nil })
    const first = quarters.filter(({ period }) => period < knownPeriod('2025-26-Q3'))
    expect(messageOf(first, notMet('203'))).toContain('over the year 204 counts 1 survey returned.')
    const full = theYearsQuarters()
    expect(messageOf(full, notMet('203'))).toContain(
      '204 counts 140 surveys returned and 205 counts 164 surveys returned',
    )
  })

  test('for the quarters without a survey, by their months', () => {
    const silent = { '204': nil, '205': nil }
    expect(messageOf(theYearsQuarters({}, silent, {}, silent))).toContain(
      'no survey returned in July to September 2025 and January to March 2026',
    )
  })
})

describe('what is unknown says nothing', () => {
  const low = share(1, 100)
  const line204 = findVersion('204', 1, framework)
  if (!line204) throw new Error('204 has no first version')

  test('nothing received', () => {
    expect(asked([])).toEqual([])
    expect(asked([], notMet('203'))).toEqual([])
  })

  test('quarters of another year', () => {
    const quarters = theYearsQuarters({ '204': low })
    expect(asked(quarters.map((line) => ({ ...line, period: knownPeriod('2024-25-Q4') })))).toEqual([])
  })

  test('a year of which one quarter is not available is not pooled', () => {
    expect(asked(theYearsQuarters({ '204': low }, { '204': unknown }, {}, {}))).toEqual([])
  })

  test('a year of which one quarter was not received is pooled over the others', () => {
    const received = theYearsQuarters({ '204': low }).filter(
      ({ period }) => period !== knownPeriod('2025-26-Q2'),
    )
    expect(asked(received)).toEqual(['X12'])
  })

  test('a quarter in which the line was not offered is left out', () => {
    const notOffered = { state: 'not-offered', figures: {} } as const
    expect(asked(theYearsQuarters({ '102': share(1, 5) }, { '102': notOffered }))).toEqual(['X14'])
  })

  test('a year with nobody to count', () => {
    expect(asked(theYearsQuarters({ '101': nil, '102': nil }))).toEqual([])
  })

  test('a year in which the definition changed is not pooled', () => {
    const later = knownPeriod('2025-26-Q4')
    const changed = { ...line204, version: 2, firstPeriod: later }
    const catalogue = { ...framework, indicators: [...framework.indicators, changed] }
    const quarters = theYearsQuarters({ '204': low }).map((line) =>
      line.indicator === '204' && line.period === later ? { ...line, definitionVersion: 2 } : line,
    )
    const codes = (known: typeof framework) =>
      askingBeforeSignature({ context: { quarters, framework: known } }).map(({ code }) => code)
    expect(codes(catalogue)).toEqual([])
    expect(codes(framework)).toEqual([])
  })

  test('a quarter without surveys counts only where both lines are known', () => {
    const half = { '204': nil, '205': unknown }
    expect(asked(theYearsQuarters(half))).toEqual([])
  })
})

test('a status that is not chosen contradicts nothing', () => {
  const quarters = theYearsQuarters({ '204': share(1, 100) })
  expect(asked(quarters, { '202': { status: null } })).toEqual([])
  expect(asked(theYearsQuarters(), { '001': { status: null } })).toEqual([])
})
