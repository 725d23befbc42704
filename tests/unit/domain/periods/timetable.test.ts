import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addQuarters, financialYearOf, isoDate, lastDay } from '@/domain/periods/period'
import { exampleRule, quarterDates, yearDates } from '@/domain/periods/timetable'

const written = (dates: ReturnType<typeof quarterDates>) => Object.values(dates).map(isoDate)
const PERIOD = knownPeriod('2027-28-Q3')

test.each([
  ['by the shipped rule', {}, ['2028-01-01', '2028-01-30', '2028-02-11', '2028-03-31']],
  [
    'in so many days over a leap day',
    { closeDays: 61 },
    ['2028-01-01', '2028-01-30', '2028-02-11', '2028-03-01'],
  ],
  [
    'with another deadline',
    { dataCutDays: 10, deadlineDays: 60 },
    ['2028-01-01', '2028-01-10', '2028-02-29', '2028-03-31'],
  ],
])('the days of a quarter %s', (_, change, expected) => {
  expect(written(quarterDates({ ...exampleRule, ...change }, PERIOD))).toEqual(expected)
})

test('the days of a year follow each other, whichever days of a year they are', () => {
  const days = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  fc.assert(
    fc.property(days, days, days, (yearOpens, yearDeadline, yearCloses) => {
      const year = financialYearOf(PERIOD)
      const { opensOn, deadlineOn, closesOn } = yearDates(
        { ...exampleRule, yearOpens, yearDeadline, yearCloses },
        year,
      )
      const [end, ...inOrder] = [lastDay(addQuarters(PERIOD, 1)), opensOn, deadlineOn, closesOn].map(isoDate)
      expect([end, ...inOrder]).toEqual([end, ...inOrder].toSorted())
      expect(new Set([end, ...inOrder]).size).toBe(4)
    }),
  )
})
