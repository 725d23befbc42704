import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Line } from '@/domain/returns/quarterly-return'
import { aDraftReturn, aSubmitContext, aValueLine, anEmptyDraft } from '../../../factories/draft-return'

/** What is said at an instant about the day on which the figures of a quarter were taken. */
function saidOf(day: string, period: string, at: string): string[] {
  const draft = anEmptyDraft({
    period: knownPeriod(period),
    answers: { about: aValueLine({ neuromodulationExtract: day }, { state: null }) },
  })
  return draftFindings(aSubmitContext(), draft, draft.answers, new Date(at))
    .filter(({ code }) => code === 'C16')
    .map(({ at: box, message }) => `${box}: ${message}`)
}

const YET_TO_COME = [expect.stringMatching(/^about\.neuromodulationExtract: This day is yet to come/)]

test('a leap day is a day on which figures may be taken, once it has begun in London', () => {
  expect(saidOf('2028-02-29', '2027-28-Q4', '2028-02-28T23:59:59.999Z')).toEqual(YET_TO_COME)
  expect(saidOf('2028-02-29', '2027-28-Q4', '2028-02-29T00:00:00.000Z')).toEqual([])
  expect(saidOf('2028-02-29', '2027-28-Q3', '2028-03-01T09:00:00.000Z')).toEqual([])
})

test('a leap day before the quarter began is refused with the day on which it began', () => {
  expect(saidOf('2028-02-29', '2028-29-Q1', '2028-07-01T09:00:00.000Z')).toEqual([
    expect.stringContaining('This is before the quarter began on 1 April 2028'),
  ])
})

test('nothing is said of a day in time, nor of what is no date', () => {
  const full = aDraftReturn()
  const { about } = full.answers
  const figures = { ...about?.figures, noSuchBox: '1999-01-01', neitherThis: 7 }
  const beside = aDraftReturn({ answers: { about: { figures } } })
  for (const draft of [full, beside])
    expect(draftFindings(aSubmitContext(), draft, draft.answers, new Date('2026-10-30T09:00:00Z'))).toEqual(
      [],
    )
})

test('on the days on which the clocks change a day begins at midnight in London', () => {
  expect(saidOf('2026-10-25', '2026-27-Q2', '2026-10-24T22:59:59.999Z')).toEqual(YET_TO_COME)
  expect(saidOf('2026-10-25', '2026-27-Q2', '2026-10-24T23:00:00.000Z')).toEqual([])
  expect(saidOf('2026-10-26', '2026-27-Q2', '2026-10-25T23:59:59.999Z')).toEqual(YET_TO_COME)
  expect(saidOf('2026-10-26', '2026-27-Q2', '2026-10-26T00:00:00.000Z')).toEqual([])
  expect(saidOf('2026-03-30', '2025-26-Q4', '2026-03-29T22:59:59.999Z')).toEqual(YET_TO_COME)
  expect(saidOf('2026-03-30', '2025-26-Q4', '2026-03-29T23:00:00.000Z')).toEqual([])
})

/** What is said about blank dates of extracts, where each of these lines has figures or another state. */
function askedFor(states: Readonly<Record<string, Line['state']>>): string[] {
  const lines = Object.entries(states).map(([code, state]) => [code, aValueLine({}, { state })] as const)
  const draft = anEmptyDraft({ answers: Object.fromEntries(lines) })
  return draftFindings(aSubmitContext(), draft, draft.answers, new Date('2026-10-30T09:00:00Z'))
    .filter(({ code }) => code === 'C13')
    .map(({ at, message }) => `${at}: ${message}`)
}

test('a date is asked for as long as any line has figures of the registry, whatever the others say', () => {
  expect(askedFor({ '101': 'not-available', '105': 'value', '107': 'value' })).toEqual([
    'about.neuromodulationExtract: Enter this date: 105 and 107 report figures from this registry',
  ])
  expect(askedFor({ '101': 'nil', '107': 'value' })).toEqual([
    'about.neuromodulationExtract: Enter this date: 107 reports figures from this registry',
  ])
  expect(askedFor({ '101': 'not-available', '102': 'nil', '105': 'not-available', '107': 'nil' })).toEqual([])
})
