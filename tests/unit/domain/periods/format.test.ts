import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { sayDate, sayDay, sayMoment, sayPeriod, saySpan, sayYear } from '@/domain/periods/format'
import { financialYearOf } from '@/domain/periods/period'

test('periods and years are said in words', () => {
  expect(sayPeriod(knownPeriod('2026-27-Q2'))).toBe('Quarter 2 of 2026-27')
  expect(saySpan(knownPeriod('2026-27-Q2'))).toBe('July to September 2026')
  expect(saySpan(knownPeriod('2026-27-Q4'))).toBe('January to March 2027')
  expect(sayYear(financialYearOf(knownPeriod('2026-27-Q4')))).toBe('April 2026 to March 2027')
})

test('dates and moments are said as people in London read them', () => {
  expect(sayDate({ year: 2026, month: 9, day: 30 })).toBe('30 September 2026')
  expect(sayMoment(new Date('2026-07-01T22:59:59.999Z'))).toBe('1 July 2026 at 23:59')
  expect(sayMoment(new Date('2026-07-01T23:05:00Z'))).toBe('2 July 2026 at 00:05')
  expect(sayMoment(new Date('2026-11-03T14:05:00Z'))).toBe('3 November 2026 at 14:05')
  expect(sayDay(new Date('2026-07-01T23:05:00Z'))).toBe('2 July 2026')
})
