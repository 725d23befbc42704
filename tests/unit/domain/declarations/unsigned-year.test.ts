import { expect, test } from 'vitest'
import { sayUnsigned, unsignedStandingOf } from '@/domain/declarations/unsigned-year'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { isOverdue } from '@/domain/periods/window'
import { YEAR } from '../../../factories/declaration'

const window = exampleYearWindow(YEAR)
const after = (moment: Date, milliseconds = 1) => new Date(moment.getTime() + milliseconds)

test.each([
  ['not-yet-due', 'not yet due, to be signed by 30 June 2026', window.deadlineAt],
  ['overdue', 'overdue since 30 June 2026, nothing signed', after(window.deadlineAt)],
  ['overdue', 'overdue since 30 June 2026, nothing signed', window.yearClosesAt],
  ['not-received', 'never signed, was due by 30 June 2026', after(window.yearClosesAt)],
])('a year of which nothing is signed is %s: %s', (standing, words, at) => {
  expect([unsignedStandingOf(window, at), sayUnsigned(window, at)]).toEqual([standing, words])
})

test('what was received once is never overdue', () => {
  expect(isOverdue({ version: 1, window }, after(window.deadlineAt))).toBe(false)
})
