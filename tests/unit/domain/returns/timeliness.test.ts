import { describe, expect, test } from 'vitest'
import { sayDue, sayReceived } from '@/domain/returns/timeliness'

// Half past midnight in London is the evening before in UTC while summer time lasts.
const deadline = new Date('2026-08-12T22:59:59.999Z')

describe('a return that was not received', () => {
  test.each([
    ['2026-08-10T09:00:00Z', 'Due in 2 days'],
    ['2026-08-11T21:00:00Z', 'Due in 1 day'],
    ['2026-08-11T23:30:00Z', 'Due today'],
    ['2026-08-12T22:59:59.999Z', 'Due today'],
    ['2026-08-12T23:00:00Z', '1 day late'],
    ['2026-08-22T09:00:00Z', '10 days late'],
  ])('at %s is %s', (at, said) => {
    expect(sayDue(deadline, new Date(at))).toBe(said)
  })

  test('days are counted by the calendar, also when the clocks change', () => {
    expect(sayDue(new Date('2026-11-11T23:59:59.999Z'), new Date('2026-10-24T22:30:00Z'))).toBe(
      'Due in 18 days',
    )
  })
})

describe('a deadline', () => {
  test.each([
    ['2028-02-28T12:00:00Z', 'Due in 1 day'],
    ['2028-02-29T23:59:59.999Z', 'Due today'],
    ['2028-03-01T00:00:00Z', '1 day late'],
    ['2028-03-02T12:00:00Z', '2 days late'],
  ])('on 29 February stands at %s as %s', (at, said) => {
    expect(sayDue(new Date('2028-02-29T23:59:59.999Z'), new Date(at))).toBe(said)
  })

  test.each([
    ['2026-10-24T22:59:59Z', 'Due in 1 day'],
    ['2026-10-24T23:00:00Z', 'Due today'],
    ['2026-10-25T00:30:00Z', 'Due today'],
    ['2026-10-25T00:30:00.001Z', '1 day late'],
    // The same time of day by the clock on the wall, an hour later.
    ['2026-10-25T01:30:00Z', '1 day late'],
  ])('in the hour that comes twice stands at %s as %s', (at, said) => {
    expect(sayDue(new Date('2026-10-25T00:30:00Z'), new Date(at))).toBe(said)
  })
})

test.each([
  ['2026-08-12T09:00:00Z', false, 'On time'],
  ['2026-08-12T23:00:00Z', true, 'Late by 1 day'],
  ['2026-09-01T09:00:00Z', true, 'Late by 20 days'],
])('a return that was received at %s, late %s, is said to be %s', (firstAt, late, said) => {
  expect(sayReceived({ firstAt: new Date(firstAt), late, deadlineAt: deadline })).toBe(said)
})
