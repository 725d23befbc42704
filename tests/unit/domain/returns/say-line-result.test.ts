import { expect, test } from 'vitest'
import { sayLineResult } from '@/domain/returns/say-line-result'

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
  ['a mean, without an interval', 4043, 48, '84.2 days (4,043 days, 48 patients)'],
  ['one patient, in the singular', 30, 1, '30.0 days (30 days, 1 patient)'],
  ['a wait of nothing', 0, 3, '0.0 days (0 days, 3 patients)'],
  ['more patients than days, which is no mistake', 2, 3, '0.7 days (2 days, 3 patients)'],
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
