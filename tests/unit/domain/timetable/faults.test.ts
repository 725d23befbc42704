import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { financialYearOf } from '@/domain/periods/period'
import { exampleRule, exampleTimetable } from '@/domain/periods/timetable'
import { readUntil } from '@/domain/timetable/read-more-time'
import { readRule } from '@/domain/timetable/read-rule'
import { readWindowChange } from '@/domain/timetable/read-window-change'
import { readWindowDates } from '@/domain/timetable/read-window-dates'
import { type WindowKey, parseWindowId, windowId } from '@/domain/timetable/window-id'

const timetable = exampleTimetable(exampleRule)
const PERIOD = knownPeriod('2027-28-Q1')
const TODAY = { year: 2027, month: 5, day: 10 }
const GOOD = { opens: '1/7/2027', dataCut: '30/7/2027', deadline: '12/8/2027', closes: '30/9/2027' }
const key: WindowKey = { framework: 'hsps-1767', period: PERIOD }
const faultsOf = (typed: Partial<typeof GOOD>, of = key) => {
  const read = readWindowDates({ ...GOOD, ...typed }, { key: of, timetable, today: TODAY })
  return read.ok ? [] : read.failure.map(({ at }) => at)
}

test('the days of a window to come are read, and every box that is wrong is named at once', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ opens: '', dataCut: '31/6/2027', deadline: 'soon' })).toEqual([
    'opens-day',
    'dataCut-day',
    'deadline-day',
  ])
})

test.each([
  ['a deadline before the data cut', { deadline: '29/7/2027' }, ['deadline-day']],
  ['a data cut before it opens', { dataCut: '30/6/2027' }, ['dataCut-day']],
  ['a close before the deadline', { closes: '11/8/2027' }, ['closes-day']],
  ['an opening before the quarter has ended', { opens: '30/6/2027' }, ['opens-day']],
  ['an opening in the past', { opens: '9/5/2027' }, ['opens-day']],
  [
    'a deadline after the next quarter opens',
    { deadline: '1/10/2027', closes: '30/11/2027' },
    ['deadline-day'],
  ],
  ['a close after the close of the year', { closes: '1/4/2029' }, ['closes-day']],
])('%s is refused at its box', (_, typed, expected) => {
  expect(faultsOf(typed)).toEqual(expected)
})

test('an opening before the quarter before is due overlaps, and a long tail beside the next quarter does not', () => {
  const next = { ...key, period: knownPeriod('2027-28-Q2') }
  const own = { opens: '1/10/2027', dataCut: '30/10/2027', deadline: '12/11/2027', closes: '31/1/2028' }
  const late = new Map([
    [
      PERIOD,
      {
        opensOn: TODAY,
        dataCutOn: TODAY,
        deadlineOn: { year: 2027, month: 10, day: 1 },
        closesOn: { year: 2027, month: 12, day: 1 },
      },
    ],
  ])
  const read = (set: typeof late) =>
    readWindowDates(own, { key: next, timetable: { ...timetable, set }, today: TODAY })
  expect(read(new Map())).toMatchObject({ ok: true })
  expect(read(late)).toMatchObject({ ok: false, failure: [{ at: 'opens-day' }] })
})

test('a year has no data cut to give, and closes after its quarters', () => {
  const of = { ...key, period: financialYearOf(PERIOD) }
  const typed = { opens: '1/4/2028', dataCut: '', deadline: '30/6/2028', closes: '31/3/2029' }
  expect(faultsOf(typed, of)).toEqual([])
  expect(faultsOf({ ...typed, closes: '30/6/2028' }, of)).toEqual([])
  expect(faultsOf({ ...typed, deadline: '29/6/2028', closes: '29/6/2028' }, of)).toEqual(['closes-day'])
})

const OPEN = {
  opensAt: new Date('2027-06-30T23:00:00Z'),
  dataCutOn: '2027-07-30',
  deadlineAt: new Date('2027-08-12T22:59:59.999Z'),
  closesAt: new Date('2027-09-30T22:59:59.999Z'),
}
test.each([
  ['nothing changed', { deadline: '12/8/2027', closes: '30/9/2027' }, ['deadline-day']],
  ['a deadline before the data cut', { deadline: '29/7/2027', closes: '30/9/2027' }, ['deadline-day']],
  ['a deadline in the past', { deadline: '4/8/2027', closes: '30/9/2027' }, ['deadline-day']],
  ['a close before the deadline', { deadline: '20/9/2027', closes: '19/9/2027' }, ['closes-day']],
  ['both blank', { deadline: '', closes: '' }, ['deadline-day', 'closes-day']],
])('of an open window %s is refused', (_, typed, expected) => {
  const read = readWindowChange(typed, OPEN, { year: 2027, month: 8, day: 5 })
  expect(read.ok ? [] : read.failure.map(({ at }) => at)).toEqual(expected)
})

test('a deadline of an open window is not before its data cut, though that is still to come', () => {
  const typed = { deadline: '29/7/2027', closes: '30/9/2027' }
  const read = readWindowChange(typed, OPEN, { year: 2027, month: 7, day: 20 })
  expect(read).toMatchObject({ ok: false, failure: [{ at: 'deadline-day' }] })
})

test('a deadline that is past may stay as it is while the close moves, to the last moment of its day in London', () => {
  const read = readWindowChange({ deadline: '12/8/2027', closes: '30/11/2027' }, OPEN, {
    year: 2027,
    month: 9,
    day: 5,
  })
  expect(read).toEqual({
    ok: true,
    value: { deadlineAt: OPEN.deadlineAt, closesAt: new Date('2027-11-30T23:59:59.999Z') },
  })
})

test.each([
  ['', 'Enter the last day'],
  ['12/8/2027', 'This must be after 12 August 2027, the deadline'],
  ['4/9/2027', 'This must be today or later'],
  ['1/1/2029', 'This must be 5 September 2028 at the latest'],
])('more time until %j is refused: %s', (typed, message) => {
  const asked = { since: OPEN.deadlineAt, what: 'the deadline', today: { year: 2027, month: 9, day: 5 } }
  expect(readUntil(typed, asked)).toEqual({ ok: false, failure: [{ at: 'until-day', message }] })
})

const AHEAD = { period: PERIOD, year: financialYearOf(PERIOD) }
const RULE = {
  ...{ dataCutDays: '30', deadlineDays: '42', closeDays: '' },
  yearOpens: ['1', '4'],
  yearDeadline: ['30', '6'],
  yearCloses: ['31', '3'],
} as const
test.each([
  ['the shipped one', {}, []],
  [
    'letters, a sum and 29 February',
    { dataCutDays: 'ten', deadlineDays: '4 2', yearCloses: ['29', '2'] },
    ['dataCutDays', 'deadlineDays', 'yearCloses-day'],
  ],
  ['31 June', { yearDeadline: ['31', '6'] }, ['yearDeadline-day']],
  ['a deadline before the data cut', { deadlineDays: '29' }, ['deadlineDays']],
  ['a close before the deadline', { closeDays: '41' }, ['closeDays']],
  ['a deadline after the next quarter opens', { deadlineDays: '93', closeDays: '120' }, ['deadlineDays']],
  ['a close after the close of the year', { closeDays: '729' }, ['closeDays', 'yearCloses-day']],
  ['two quarters open at once', { closeDays: '120' }, []],
])('of a rule with %s', (_, typed, expected) => {
  const read = readRule({ ...RULE, ...typed } as typeof RULE, timetable, AHEAD)
  expect(read.ok ? [] : read.failure.map(({ at }) => at)).toEqual(expected)
})

test('an address names a window of a known framework, or none', () => {
  for (const id of ['2027-28-Q1', '2027-28', 'tiny-100-2027-28-Q1'])
    expect(windowId(parseWindowId(id) ?? key)).toBe(id)
  for (const id of ['2027-29', '2027-28-Q5', 'hsps-1767-2027-28', 'none-999-2027-28', ''])
    expect(parseWindowId(id)).toBe(null)
})
