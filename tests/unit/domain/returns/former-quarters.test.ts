import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { formerQuarters } from '@/domain/returns/former-quarters'
import type { EarlierLine } from '@/domain/returns/history'
import { anEarlierLine } from '../../../factories/history'
import { PERIOD } from '../../../factories/period'

const submitted = (overrides: Partial<EarlierLine> & { back?: number } = {}) =>
  anEarlierLine('106', { denominator: 40, numerator: 24 }, overrides)

/** Each quarter before that of the factories, with the state that was submitted for it. */
function before(history: readonly EarlierLine[], quarters = 8) {
  const indicator = findIndicator('106', framework)
  if (!indicator || !isQuarterly(indicator)) throw new Error('106 is no quarterly line')
  return formerQuarters(history, indicator, PERIOD, quarters).map(
    ({ period, line }) => `${period} ${line?.state ?? 'not received'}`,
  )
}

test('in the first quarter ever there is nothing before', () => {
  expect(before([])).toEqual([])
})

test('the quarters stand oldest first, from the first that was submitted', () => {
  expect(before([submitted(), submitted({ back: 2 })])).toEqual(
    ['2026-27-Q1 value', '2025-26-Q4 value'].reverse(),
  )
})

test('a quarter that was not received is a gap between those that were, and up to now', () => {
  const history = [submitted({ back: 2, state: 'not-available', figures: {} }), submitted({ back: 4 })]
  expect(before(history)).toEqual([
    '2025-26-Q2 value',
    '2025-26-Q3 not received',
    '2025-26-Q4 not-available',
    '2026-27-Q1 not received',
  ])
})

test('no more quarters are looked back than asked, and neither this one nor a later one counts', () => {
  const history = [9, 8, 0, -1].map((back) => submitted({ back }))
  expect(before(history)).toHaveLength(8)
  expect(before(history)[0]).toBe('2024-25-Q2 value')
  expect(before(history, 7)).toEqual([])
})

test('another version of the definition is another figure, and another line is none of it', () => {
  expect(before([submitted({ definitionVersion: 2 })])).toEqual([])
  expect(before([submitted({ indicator: '109' })])).toEqual([])
  expect(before([submitted({ back: 2 }), submitted({ definitionVersion: 2 })])).toEqual([
    '2025-26-Q4 value',
    '2026-27-Q1 not received',
  ])
})
