import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import {
  type ComparedLine,
  type VersionContent,
  differencesBetween,
  toComparedLine,
} from '@/domain/returns/differences'
import { resolveLines } from '@/domain/returns/resolve-lines'
import { prepare } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'

const { about, lines } = prepare(aDraftReturn(), aSubmitContext(), aStamp())
const submitted: VersionContent = { about, lines }
const withLine = (code: string, change: Partial<ComparedLine>): VersionContent => ({
  about,
  lines: lines.map((line) => (line.indicator === code ? { ...line, ...change } : line)),
})
const differences = (after: VersionContent, before = submitted) =>
  differencesBetween(framework, before, after)

test('a version does not differ from itself, nor a draft from what it would become', () => {
  expect(differences(submitted)).toEqual([])
  const draft = aDraftReturn()
  const resolved = resolveLines(aSubmitContext(), draft, draft.answers).map(toComparedLine)
  expect(differences({ about, lines: resolved })).toEqual([])
})

test('a figure that differs is said by its label, as people read it', () => {
  const figures = { denominator: 1400, numerator: 24, neverAttended: 6 }
  expect(differences(withLine('106', { figures }))).toEqual([
    {
      ...{ at: '106.denominator', code: '106', before: '40', after: '1,400' },
      label: expect.stringContaining('Patients') as string,
    },
  ])
})

test('a blank is blank on either side, and no zero', () => {
  const blank = { denominator: 40, numerator: 24 }
  const zero = { ...blank, neverAttended: 0 }
  expect(differences(withLine('106', { figures: blank }))).toMatchObject([
    { at: '106.neverAttended', before: '6', after: 'blank' },
  ])
  const from = withLine('106', { figures: blank })
  expect(differences(withLine('106', { figures: zero }), from)).toMatchObject([
    { at: '106.neverAttended', before: 'blank', after: '0' },
  ])
})

test('a state, its reason and an explanation are compared in words', () => {
  const change = { state: 'not-available', reason: 'Lost', explanation: 'So', figures: {} } as const
  expect(differences(withLine('106', change)).map(({ at, before, after }) => [at, before, after])).toEqual([
    ['106.state', 'We have figures', 'Figures exist but are not available'],
    ['106.denominator', '40', 'blank'],
    ['106.numerator', '24', 'blank'],
    ['106.neverAttended', '6', 'blank'],
    ['106.reason', 'blank', 'Lost'],
    ['106.explanation', 'blank', 'So'],
  ])
  expect(differences(withLine('106', { state: null }))).toMatchObject([{ at: '106.state', after: 'blank' }])
})

test('dates and choices of the return and its lines are said by their names', () => {
  const later = { ...submitted, about: { ...about, neuromodulationExtract: '2026-10-01' } }
  expect(differences(later)).toMatchObject([
    { at: 'about.neuromodulationExtract', before: '30 September 2026', after: '1 October 2026' },
  ])
  const line = lines.find(({ indicator }) => indicator === '109')
  const figures = { ...line?.figures, instruments: 'sf-12' }
  const [difference] = differences(withLine('109', { figures }))
  expect(difference).toMatchObject({ at: '109.instruments' })
  expect(difference?.after).not.toBe('sf-12')
})

test('a line that one side lacks differs in everything it says', () => {
  const without = { about, lines: lines.filter(({ indicator }) => indicator !== '102') }
  expect(differences(without)).toMatchObject([
    { at: '102.state', before: 'We have figures', after: 'blank' },
    { at: '102.denominator', before: '4', after: 'blank' },
    { at: '102.numerator', before: '4', after: 'blank' },
  ])
  expect(differences(submitted, without)).toHaveLength(3)
})

test('a reason that no longer counts is no difference', () => {
  const draft = aDraftReturn({ answers: { '106': { reason: 'Left over' } } })
  const resolved = resolveLines(aSubmitContext(), draft, draft.answers).map(toComparedLine)
  expect(differences({ about, lines: resolved })).toEqual([])
})
