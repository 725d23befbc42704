import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findVersion } from '@/domain/catalogue/find'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Figures } from '@/domain/kinds/field'
import { type SaidLine, changesOf } from '@/domain/returns/what-changed'

const NOW = knownPeriod('2026-27-Q2')
const found = findVersion('106', 1, framework)
if (!found) throw new Error('106 is a line')
const lines = [found]

function line(period: string, figures: Figures, overrides: Partial<SaidLine> = {}): SaidLine {
  const said = {
    indicator: '106',
    definitionVersion: 1,
    state: 'value',
    reason: null,
    explanation: null,
  } as const
  return { ...said, period: knownPeriod(period), figures, ...overrides }
}

const share = (numerator: number, denominator: number) => ({ numerator, denominator })
const sizeOf = (...submitted: readonly SaidLine[]) => changesOf(lines, NOW, submitted)[0]?.size

describe('a line beside the last quarter in which it had figures', () => {
  test.each([
    [
      'changed beyond chance where the difference is, though the intervals overlap',
      share(50, 100),
      share(64, 100),
      'beyond-chance',
    ],
    ['did not, where chance may explain it', share(4, 10), share(7, 10), 'within-chance'],
    ['is not judged below eight', share(0, 7), share(7, 7), 'not-judged'],
    ['did not, where nothing changed', share(40, 100), share(40, 100), 'within-chance'],
  ])('%s', (_, before, after, size) => {
    expect(sizeOf(line('2026-27-Q1', before), line(NOW, after))).toBe(size)
  })

  test('is found behind a quarter without figures', () => {
    const gap = line('2026-27-Q1', {}, { state: 'nil' })
    const [change] = changesOf(lines, NOW, [
      line('2025-26-Q4', share(40, 100)),
      gap,
      line(NOW, share(90, 100)),
    ])
    expect([change?.before?.period, change?.size]).toEqual(['2025-26-Q4', 'beyond-chance'])
  })

  test.each([
    ['a first quarter', [line(NOW, share(9, 10))]],
    ['a quarter with a state', [line('2026-27-Q1', share(1, 100)), line(NOW, {}, { state: 'nil' })]],
    [
      'another definition before',
      [line('2026-27-Q1', share(1, 100), { definitionVersion: 2 }), line(NOW, share(9, 10))],
    ],
  ])('is not judged: %s', (_, submitted) => {
    expect(sizeOf(...submitted)).toBe('not-judged')
  })

  test('that was not submitted is left out', () => {
    expect(changesOf(lines, NOW, [line('2026-27-Q1', share(1, 2))])).toEqual([])
  })
})

test('what a change rests on is said in words', () => {
  const changeOf = (before: Figures, after: Figures) =>
    changesOf(lines, NOW, [line('2026-27-Q1', before), line(NOW, after)])[0]?.because
  expect(changeOf(share(50, 100), share(64, 100))).toBe(
    'the difference in percentage points is 0.3 to 27.0 (95% interval)',
  )
  expect(changeOf(share(0, 8), share(8, 8))).toBe(
    'so large a difference comes less than 1 time in 20 by chance (Fisher’s exact test)',
  )
  expect(changeOf(share(50, 100), share(51, 100))).toBeNull()
})

describe('something rare', () => {
  const rare = findVersion('105', 1, framework)
  if (!rare) throw new Error('105 is a line')
  const quarters = ['Q2', 'Q3', 'Q4'].map((quarter) => `2024-25-${quarter}`)
  const years = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `2025-26-${quarter}`)
  const before = [...quarters, ...years, '2026-27-Q1'].map((period, index) =>
    line(period, share(index === 0 ? 3 : 0, 60), { indicator: '105' }),
  )
  const changeOf = (figures: Figures, submitted = before) =>
    changesOf([rare], NOW, [...submitted, line(NOW, figures, { indicator: '105' })])[0]

  test('is seen against all quarters before it: 4 of 28 after 3 of 480', () => {
    const change = changeOf(share(4, 28))
    expect(change?.size).toBe('beyond-chance')
    expect(change?.because).toContain('has 4 among 28, after 3 among 480 in the 8 quarters')
    expect(changeOf(share(1, 28))).toMatchObject({ size: 'within-chance', because: null })
  })

  test('is not judged with fewer than eight quarters before it', () => {
    expect(changeOf(share(4, 28), before.slice(1))?.size).toBe('not-judged')
  })
})

describe('four quarters beside the four before', () => {
  const slowly = [30, 33, 36, 39, 46, 49, 52, 55].map((numerator, index) =>
    line(
      `${2024 + Math.floor((index + 2) / 4)}-${25 + Math.floor((index + 2) / 4)}-Q${((index + 2) % 4) + 1}`,
      {
        numerator,
        denominator: 100,
      },
    ),
  )

  test('show a slow change that no two quarters show', () => {
    const [change] = changesOf(lines, NOW, slowly)
    expect(change?.size).toBe('within-chance')
    expect([change?.longer.before.figures, change?.longer.after.figures, change?.longer.size]).toEqual([
      share(138, 400),
      share(202, 400),
      'beyond-chance',
    ])
  })

  test('bring along what the provider said in them, the latest first, and nothing older', () => {
    const said = slowly.map((each) => ({ ...each, explanation: `In ${each.period}.` }))
    const [change] = changesOf(lines, NOW, said)
    expect(change?.words.map(({ text }) => text)).toEqual([
      ...['In 2026-27-Q2.', 'In 2026-27-Q1.', 'In 2025-26-Q4.', 'In 2025-26-Q3.'],
    ])
  })
})

test('scores of different value sets are never compared, neither over quarters nor over four of them', () => {
  const scored = findVersion('108', 1, framework)
  if (!scored) throw new Error('108 is a line')
  const of = (period: string, numerator: number, valueSet: string) =>
    line(period, { ...share(numerator, 100), valueSet }, { indicator: '108' })
  const submitted = [
    of('2025-26-Q2', 20, 'uk-3l-1997'),
    of('2026-27-Q1', 20, 'uk-3l-1997'),
    of(NOW, 90, 'uk-5l-2026'),
  ]
  const [change] = changesOf([scored], NOW, submitted)
  expect([change?.size, change?.longer.size]).toEqual(['not-judged', 'not-judged'])
  const alike = submitted.map((each) => ({ ...each, figures: { ...each.figures, valueSet: 'uk-5l-2026' } }))
  expect(changesOf([scored], NOW, alike)[0]?.size).toBe('beyond-chance')
})
