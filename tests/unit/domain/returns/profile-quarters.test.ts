import { expect, test } from 'vitest'
import { addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { quartersInView, quartersToChoose } from '@/domain/returns/profile-quarters'
import { PERIOD } from '../../../factories/period'

const AT = new Date('2026-11-02T10:00:00Z')
const windows = [0, -1, -2, -3, -4, -5, -6].map((quarters) => exampleWindow(addQuarters(PERIOD, quarters)))

test('a change may count from what can be reported or corrected, four quarters back, to four ahead of today', () => {
  expect(quartersToChoose(windows, AT)).toEqual([
    ...['2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2026-27-Q1', '2026-27-Q2'],
    ...['2026-27-Q3', '2026-27-Q4', '2027-28-Q1', '2027-28-Q2', '2027-28-Q3'],
  ])
})

test('a year that has closed can no longer be changed', () => {
  const onceClosed = new Date('2027-04-02T10:00:00Z')
  const later = [exampleWindow(addQuarters(PERIOD, 2)), exampleWindow(addQuarters(PERIOD, 1)), ...windows]
  expect(quartersToChoose(later, onceClosed)[0]).toBe('2026-27-Q1')
})

test('without any window there is still today and what lies ahead', () => {
  expect(quartersToChoose([], AT)).toHaveLength(5)
  expect(quartersInView([], AT)).toEqual({ reporting: null, current: '2026-27-Q3' })
})

test('the quarter that is reported is the latest whose window stands open, late or not', () => {
  const ahead = exampleWindow(addQuarters(PERIOD, 1))
  const inView = { reporting: PERIOD, current: '2026-27-Q3' }
  expect(quartersInView([ahead, ...windows], AT)).toEqual(inView)
  expect(quartersInView([...windows].reverse(), new Date('2026-12-20T10:00:00Z'))).toEqual(inView)
})
