import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, daysLeft, sayDaysLeft, sayDue } from '@/domain/periods/days-left'

test('days are counted from midnight to midnight in London, also in summer', () => {
  expect(daysLeft('2026-07-17', new Date('2026-07-16T22:59:59.999Z'))).toBe(1)
  expect(daysLeft('2026-07-17', new Date('2026-07-16T23:00:00Z'))).toBe(0)
  expect(daysLeft('2026-07-17', new Date('2026-07-17T22:59:59.999Z'))).toBe(0)
  expect(daysLeft('2026-07-17', new Date('2026-07-17T23:00:00Z'))).toBe(-1)
  expect(daysLeft('2026-12-17', new Date('2026-12-17T23:59:59.999Z'))).toBe(0)
})

test('a change of the clocks moves no day', () => {
  expect(daysLeft('2026-10-26', new Date('2026-10-24T23:30:00Z'))).toBe(1)
  expect(daysLeft('2026-03-30', new Date('2026-03-29T00:30:00Z'))).toBe(1)
  expect(daysLeft('2026-03-29', new Date('2026-03-28T23:59:59Z'))).toBe(1)
})

test('the day so many days after an instant is so many days away', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 800 }), (at, days) => {
      expect(daysLeft(dayAfter(at, days), at)).toBe(days)
    }),
  )
})

test('what is left is said in days', () => {
  expect([5, 1, 0, -1, -12].map(sayDaysLeft)).toEqual([
    '5 days left',
    '1 day left',
    'Due today',
    '1 day overdue',
    '12 days overdue',
  ])
})

test('the day is said beside it, also once it is past', () => {
  expect(sayDue('2026-11-30', new Date('2026-11-25T12:00:00Z'))).toBe('5 days left, by 30 November 2026')
  expect(sayDue('2026-11-20', new Date('2026-11-25T12:00:00Z'))).toBe(
    '5 days overdue, was due by 20 November 2026',
  )
})
