import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Period,
  addDays,
  addQuarters,
  financialYearOf,
  firstDay,
  isoDate,
  lastDay,
  parseFinancialYear,
  parseIsoDate,
  parsePeriod,
  periodOfDate,
  periodsOf,
  quartersBetween,
} from '@/domain/periods/period'

const anyPeriod = fc
  .record({ start: fc.integer({ min: 1948, max: 2150 }), quarter: fc.integer({ min: 1, max: 4 }) })
  .map(({ start, quarter }) => {
    const following = String((start + 1) % 100).padStart(2, '0')
    return parsePeriod(`${start}-${following}-Q${quarter}`) as Period
  })

describe('a period', () => {
  test.each(['2026-27-Q1', '2026-27-Q4', '1999-00-Q2', '2099-00-Q3'])('is written %s', (text) => {
    expect(parsePeriod(text)).toBe(text)
  })

  test.each([
    ...['', '2026-27', '2026-28-Q1', '2026-26-Q1', '2026-27-Q0', '2026-27-Q5', '2026-27-q1', '26-27-Q1'],
    ...['2026-2027-Q1', '2026/27-Q1', ' 2026-27-Q1', '2026-27-Q1 ', '2026-27-Q1\n', '２026-27-Q1'],
  ])('is not written %j', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  test('has a name whose order is the order of time', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        expect(Math.sign(quartersBetween(one, other))).toBe(one === other ? 0 : one < other ? 1 : -1)
        expect(isoDate(firstDay(one)) < isoDate(firstDay(other))).toBe(one < other)
      }),
    )
  })

  test('is as far from another as was added', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -60, max: 60 }), (period, quarters) => {
        const moved = addQuarters(period, quarters)
        expect(parsePeriod(moved)).toBe(moved)
        expect(quartersBetween(period, moved)).toBe(quarters)
      }),
    )
  })

  test('ends on the day before the next begins', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(addDays(lastDay(period), 1)).toEqual(firstDay(addQuarters(period, 1)))
      }),
    )
  })

  test('of a century’s last year is followed by one of 00', () => {
    expect(addQuarters(parsePeriod('2099-00-Q4') as Period, 1)).toBe('2100-01-Q1')
    expect(addQuarters(parsePeriod('1999-00-Q1') as Period, -1)).toBe('1998-99-Q4')
  })

  test('belongs to a financial year, which has four', () => {
    expect(financialYearOf(parsePeriod('2026-27-Q4') as Period)).toBe('2026-27')
    const year = parseFinancialYear('2026-27')
    expect(year && periodsOf(year)).toEqual(['2026-27-Q1', '2026-27-Q2', '2026-27-Q3', '2026-27-Q4'])
    for (const text of ['2026-28', '2026', '2026-27-Q1', '']) expect(parseFinancialYear(text)).toBeNull()
  })
})

describe('the period of a day', () => {
  test.each([
    ['2026-03-31', '2025-26-Q4'],
    ['2026-04-01', '2026-27-Q1'],
    ['2026-06-30', '2026-27-Q1'],
    ['2026-07-01', '2026-27-Q2'],
    ['2026-09-30', '2026-27-Q2'],
    ['2026-10-01', '2026-27-Q3'],
    ['2026-12-31', '2026-27-Q3'],
    ['2027-01-01', '2026-27-Q4'],
    ['2028-02-29', '2027-28-Q4'],
  ])('%s is %s', (day, period) => {
    const date = parseIsoDate(day)
    expect(date && periodOfDate(date)).toBe(period)
  })

  test('is the one that lasts from its first to its last day', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 0, max: 91 }), (period, days) => {
        const day = addDays(firstDay(period), days)
        const inside = isoDate(day) <= isoDate(lastDay(period))
        expect(periodOfDate(day) === period).toBe(inside)
      }),
    )
  })
})

describe('a calendar date', () => {
  test.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '', 'today'])(
    '%j does not exist',
    (text) => {
      expect(parseIsoDate(text)).toBeNull()
    },
  )

  test('29 February exists in leap years', () => {
    expect(parseIsoDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 })
    expect(isoDate(addDays({ year: 2028, month: 2, day: 28 }, 1))).toBe('2028-02-29')
    expect(isoDate(addDays({ year: 2100, month: 2, day: 28 }, 1))).toBe('2100-03-01')
  })
})
