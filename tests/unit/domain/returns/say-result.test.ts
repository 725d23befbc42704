import { expect, test } from 'vitest'
import { sayResult } from '@/domain/returns/say-result'
import type { Figures } from '@/domain/kinds/field'

const said = (figures: Figures, kind: 'proportion' | 'mean-wait' = 'proportion') =>
  sayResult({ kind, state: 'value', reason: null, figures })

test('a share stands with its counts and its interval, and is said in a sentence', () => {
  expect(said({ numerator: 24, denominator: 40 })).toMatchObject({
    headline: '60.0%',
    counts: '24 of 40',
    interval: '44.6% to 73.7%',
  })
  expect(said({ numerator: 24, denominator: 40 }).sentence).toContain('24 of 40 is 60.0%')
})

test('one of one is 100%, with an interval that says how little that is', () => {
  expect(said({ numerator: 1, denominator: 1 })).toMatchObject({
    headline: '100.0%',
    interval: '20.7% to 100.0%',
  })
})

test('a wait stands with its patients, and without an interval where its spread is not known', () => {
  const wait = said({ totalDays: 3370, patients: 40 }, 'mean-wait')
  expect(wait).toMatchObject({ headline: '84.3 days', counts: '3,370 days, 40 patients' })
  expect(wait.interval).toBeUndefined()
})

test('a wait with a standard deviation has an interval in days', () => {
  const wait = said({ totalDays: 1600, patients: 16, standardDeviation: 8 }, 'mean-wait')
  expect(wait).toMatchObject({ headline: '100.0 days', interval: '95.7 to 104.3 days' })
  expect(wait.sentence).toContain('anything from 95.7 to 104.3 days plausible')
})

test.each([
  ['nil', 'Nil'],
  ['not-offered', 'Not offered'],
  ['not-available', 'Not available'],
  ['missing', 'Missing'],
] as const)('%s is a word and never a number', (state, headline) => {
  const result = sayResult({ kind: 'proportion', state, reason: null, figures: {} })
  expect(result.headline).toBe(headline)
  expect(JSON.stringify(result)).not.toMatch(/\d/)
})

test('figures that cannot make a result never make one', () => {
  expect(said({}).headline).toBe('Cannot be worked out')
  expect(said({ numerator: 0, denominator: 0 }).headline).toBe('Cannot be worked out')
  expect(said({ numerator: 5, denominator: 4 }).headline).toBe('Cannot be worked out')
})
