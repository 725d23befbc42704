import { expect, test } from 'vitest'
import { sayBeyond } from '@/domain/papers/charts-section'
import { signsOfYears, steadyYears } from '../../../factories/judged-year'

test('who lies beyond by the exact test is not said to do so after allowing for spread', () => {
  const years = steadyYears(8)
  // Nobody of 3 in each quarter: of the 12 of the year 3.8 would not complete (all: 31%), fewer than the five of a funnel.
  const small = (years.get('ZZ2')?.get('106') ?? []).map((line) => ({
    ...line,
    figures: { numerator: 0, denominator: 3 },
  }))
  const histories = new Map([...years, ['ZZ2', new Map([...(years.get('ZZ2') ?? []), ['106', small]])]])
  const of = signsOfYears(histories).lines.find(({ indicator }) => indicator.code === '106')?.of ?? []
  expect(sayBeyond(of.filter(({ peers }) => peers.look === 'beyond-worse'))).toBe(
    'Beyond 99.8% on the worse side after allowing for the spread between services: ZZ1. ' +
      'Beyond 99.8% on the worse side by the exact binomial test, which allows for no spread: ZZ2.',
  )
})
