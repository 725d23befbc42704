import { expect, test } from 'vitest'
import { sayAddedUp } from '@/domain/pooling/say-added-up'
import { share } from '../../../factories/shares'

test.each([
  ['one quarter', [share(24, 40)], '24 ÷ 40 = 60.0%, rounded half up to one decimal'],
  [
    'two of them',
    [share(20, 40), share(22, 41)],
    '(20 + 22) ÷ (40 + 41) = 42 ÷ 81 = 51.9%, rounded half up to one decimal',
  ],
  ['nearly everybody', [share(9_999, 10_000)], '9,999 ÷ 10,000, which is >99.9%'],
  ['hardly anybody', [share(1, 10_000)], '1 ÷ 10,000, which is <0.1%'],
] as const)('of %s the formula ends in what it comes to', (_, parts, said) => {
  const figures = parts.map((part) => ({ ...part }))
  const sum = {
    numerator: parts.reduce((all, { numerator }) => all + numerator, 0),
    denominator: parts.reduce((all, { denominator }) => all + denominator, 0),
  }
  expect(sayAddedUp('proportion', figures, sum)).toBe(said)
})
