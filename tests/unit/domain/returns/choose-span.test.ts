import { describe, expect, test } from 'vitest'
import { type Period, financialYearOf, parsePeriod } from '@/domain/periods/period'
import { parseSpan } from '@/domain/periods/span'
import { exampleWindow } from '@/domain/periods/timetable'
import { chooseSpan, listStillToCome } from '@/domain/returns/choose-span'

/** Ten days after the deadline of quarter 2. */
const TODAY = new Date('2026-11-21T12:00:00Z')

/** Quarters with how many of their returns were received, of how many; newest first. */
function quarters(received: Readonly<Record<string, readonly [number, number]>>) {
  const known = Object.entries(received).map(([text, counts]) => [parse(text), counts] as const)
  return known.map(([period, [submitted, expected]]) => ({
    ...exampleWindow(period),
    ...{ period, financialYear: financialYearOf(period), submitted, expected },
  }))
}

function parse(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new Error(`${text} is no period`)
  return period
}

const shownOf = (received: Parameters<typeof quarters>[0]) => {
  const span = chooseSpan(quarters(received), '', TODAY)
  return span?.kind === 'quarter' ? span.period : null
}

describe('where no span is asked for', () => {
  test.each([
    ['nothing of the latest has come', [0, 24], '2026-27-Q1'],
    ['one return of the latest has come', [1, 24], '2026-27-Q1'],
    ['not yet half of the latest has come', [11, 24], '2026-27-Q1'],
    ['half of the latest has come', [12, 24], '2026-27-Q2'],
    ['all of the latest has come', [24, 24], '2026-27-Q2'],
    ['nobody has to report the latest', [0, 0], '2026-27-Q1'],
  ] as const)('and %s', (_, latest, shown) => {
    expect(shownOf({ '2026-27-Q2': latest, '2026-27-Q1': [24, 24] })).toBe(shown)
  })

  test('and no quarter is half received: the latest with anything', () => {
    expect(shownOf({ '2026-27-Q2': [0, 24], '2026-27-Q1': [3, 24], '2025-26-Q4': [5, 24] })).toBe(
      '2026-27-Q1',
    )
  })

  test('and nothing was ever received: the one that opened last', () => {
    expect(shownOf({ '2026-27-Q3': [0, 0], '2026-27-Q2': [0, 24], '2026-27-Q1': [0, 24] })).toBe('2026-27-Q2')
  })
})

describe('what is still to come after a span', () => {
  const toCome = (received: Parameters<typeof quarters>[0], shown: string) => {
    const span = parseSpan(shown)
    if (!span) throw new Error(`${shown} is no span`)
    return listStillToCome(quarters(received), span, TODAY).map(({ period }) => period)
  }

  test('is every later quarter that has opened and is mostly missing', () => {
    const latest = { '2026-27-Q3': [0, 24], '2026-27-Q2': [1, 24] } as const
    const received = { ...latest, '2026-27-Q1': [20, 24], '2025-26-Q4': [24, 24] } as const
    expect(toCome(received, '2026-27-Q1')).toEqual(['2026-27-Q2'])
    expect(toCome(received, '2025-26')).toEqual(['2026-27-Q2'])
    expect(toCome(received, '2026-27-Q2')).toEqual([])
    expect(toCome(received, '2026-27')).toEqual([])
  })

  test('is nothing where half has come, or where nobody has to report', () => {
    expect(toCome({ '2026-27-Q2': [12, 24], '2026-27-Q1': [24, 24] }, '2026-27-Q1')).toEqual([])
    expect(toCome({ '2026-27-Q2': [0, 0], '2026-27-Q1': [24, 24] }, '2026-27-Q1')).toEqual([])
  })
})
