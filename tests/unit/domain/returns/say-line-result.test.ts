import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayLineResult, sayTypedResult } from '@/domain/returns/say-line-result'
import { anEmptyDraft } from '../../../factories/draft-return'
import { fillSectionReadable } from '../../../factories/filling'

test.each([
  ['a share, with its interval', 24, 40, '60.0% (24 of 40), 95% interval 44.6% to 73.7%'],
  ['nobody of some', 0, 5, '0.0% (0 of 5), 95% interval 0.0% to 43.4%'],
  ['everybody', 1, 1, '100.0% (1 of 1), 95% interval 20.7% to 100.0%'],
  ['thousands', 1000, 2000, '50.0% (1,000 of 2,000), 95% interval 47.8% to 52.2%'],
])('%s is said', (_, numerator, denominator, said) => {
  expect(sayLineResult('proportion', { numerator, denominator })).toBe(said)
})

test.each([
  ['more than all', { numerator: 41, denominator: 40 }],
  ['some of nobody', { numerator: 1, denominator: 0 }],
  ['nobody of nobody', { numerator: 0, denominator: 0 }],
  ['a blank numerator', { denominator: 40 }],
  ['a blank denominator', { numerator: 24 }],
  ['nothing at all', {}],
  ['words where a number belongs', { numerator: '24', denominator: 40 }],
])('%s comes to nothing', (_, figures) => {
  expect(sayLineResult('proportion', figures)).toBeNull()
})

test.each([
  ['a mean, without an interval', 4043, 48, '84.2 days (12.0 weeks; 4,043 days, 48 patients)'],
  ['one patient, in the singular', 30, 1, '30.0 days (4.3 weeks; 30 days, 1 patient)'],
  ['a wait of nothing', 0, 3, '0.0 days (0.0 weeks; 0 days, 3 patients)'],
  ['more patients than days, which is no mistake', 2, 3, '0.7 days (0.1 weeks; 2 days, 3 patients)'],
])('%s is said', (_, totalDays, patients, said) => {
  expect(sayLineResult('mean-wait', { totalDays, patients })).toBe(said)
})

test('a wait of nobody comes to nothing', () => {
  expect(sayLineResult('mean-wait', { totalDays: 5, patients: 0 })).toBeNull()
  expect(sayLineResult('mean-wait', { totalDays: 5 })).toBeNull()
})

test('of paired scores it is the share of all who were counted', () => {
  expect(sayLineResult('paired-proportion', { numerator: 27, paired: 45, denominator: 60 })).toMatch(
    /^45\.0% \(27 of 60\)/,
  )
})

test('what is said while figures are typed is what is said once they are saved, whatever was typed', () => {
  const written = fc.oneof(
    fc.nat({ max: 3000 }).map(String),
    fc.nat({ max: 3_000_000 }).map((number) => number.toLocaleString('en-GB')),
    fc.constantFrom(
      '',
      ' ',
      '\u200b',
      '24.0',
      '24.',
      '1.026',
      '2O',
      '\t40',
      '4\u00a0000',
      "'40",
      '<5',
      '40\u200b',
    ),
  )
  fc.assert(
    fc.property(written, written, (numerator, denominator) => {
      const typed = { '106.numerator': numerator, '106.denominator': denominator }
      const { draft } = fillSectionReadable(anEmptyDraft(), 'programme', typed)
      const figures = draft.answers['106']?.figures ?? {}
      const live = sayTypedResult('proportion', {
        numerator: [numerator, ''],
        denominator: [denominator, ''],
      })
      expect(live).toBe(sayLineResult('proportion', figures))
    }),
  )
})

test('a blank box is filled in while somebody types as it will be when it is saved', () => {
  const said = sayLineResult('proportion', { numerator: 24, denominator: 1026 })
  const live = (own: string) =>
    sayTypedResult('proportion', { numerator: ['24'], denominator: [own, '1,026'] })
  expect(['', ' ', '\u200b'].map(live)).toEqual([said, said, said])
  expect(['0', 'x', '1.026'].map(live)).toEqual([null, null, null])
})
