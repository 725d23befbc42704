import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findVersion } from '@/domain/catalogue/find'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addQuarters } from '@/domain/periods/period'
import { lastEvent } from '@/domain/pooling/rare-events'
import { sayLastEvent } from '@/domain/pooling/say-last-event'
import type { EarlierLine } from '@/domain/returns/history'

const START = knownPeriod('2025-26-Q1')
const line = findVersion('105', 1, framework)

/** Events quarter by quarter; null where nothing was received. */
function eventsOf(...quarters: readonly (number | 'nil' | null)[]) {
  if (!line) throw new Error('105 is a line')
  const lines = quarters.flatMap((events, index): EarlierLine[] => {
    const period = addQuarters(START, index)
    const about = { period, indicator: '105', definitionVersion: 1 }
    if (events === null) return []
    if (events === 'nil') return [{ ...about, state: 'nil', figures: {} }]
    return [{ ...about, state: 'value', figures: { numerator: events, denominator: 10 } }]
  })
  return lastEvent(line, addQuarters(START, quarters.length - 1), lines)
}

test.each([
  ['in this quarter', [0, 2], { period: '2025-26-Q2', quarters: 0, unknown: 0 }],
  ['three quarters ago', [1, 0, 'nil', 0], { period: '2025-26-Q1', quarters: 3, unknown: 0 }],
  [
    'before a quarter of which nothing is known',
    [1, null, 0],
    { period: '2025-26-Q1', quarters: 2, unknown: 1 },
  ],
  ['never', [0, 0, 'nil'], { period: null, quarters: 3, unknown: 0 }],
  ['never, as far as is known', [0, null], { period: null, quarters: 2, unknown: 1 }],
] as const)('the last event was %s', (_, quarters, expected) => {
  expect(eventsOf(...quarters)).toEqual(expected)
})

test('where nothing was reported, nothing is said', () => {
  expect(eventsOf(null, null)).toBeNull()
})

test.each([
  [[0, 2], 'The last event was reported for quarter 2 of 2025-26.'],
  [[1, 0, 0], 'The last event was reported for quarter 1 of 2025-26, 2 quarters ago.'],
  [
    [1, null],
    'The last event was reported for quarter 1 of 2025-26, 1 quarter ago, of which 1 quarter is not known.',
  ],
  [[0, null, null], 'No event was reported in 3 quarters, of which 2 quarters are not known.'],
] as const)('%j is said', (quarters, said) => {
  const last = eventsOf(...quarters)
  expect(last && sayLastEvent(last)).toBe(said)
})
