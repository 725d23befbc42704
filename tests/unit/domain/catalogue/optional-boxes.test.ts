import { expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { isQuarterly } from '@/domain/catalogue/indicator'

test('every optional box says what it buys whoever fills it in', () => {
  const silent = frameworks.flatMap(({ indicators }) =>
    indicators.filter(isQuarterly).flatMap((indicator) =>
      Object.entries(boxesOf(indicator))
        .filter(([, { required, neededByRule, gives }]) => !required && !neededByRule && !gives)
        .map(([name]) => `${indicator.code}.${name}`),
    ),
  )
  expect(silent).toEqual([])
})
