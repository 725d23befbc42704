import { describe, expect, test } from 'vitest'
import {
  lastQuarterOf,
  parseSpan,
  quartersOf,
  saySpanMonths,
  saySpanName,
  writeSpan,
  yearOf,
} from '@/domain/periods/span'

const spans = [
  {
    text: '2026-27-Q2',
    quarters: ['2026-27-Q2'],
    name: 'Quarter 2 of 2026-27',
    months: 'July to September 2026',
    year: '2026-27',
  },
  {
    text: 'to-2026-27-Q2',
    quarters: ['2025-26-Q3', '2025-26-Q4', '2026-27-Q1', '2026-27-Q2'],
    name: 'Four quarters to quarter 2 of 2026-27',
    months: 'October 2025 to September 2026',
    year: '2026-27',
  },
  {
    text: '2025-26',
    quarters: ['2025-26-Q1', '2025-26-Q2', '2025-26-Q3', '2025-26-Q4'],
    name: 'Year 2025-26',
    months: 'April 2025 to March 2026',
    year: '2025-26',
  },
]

describe.each(spans)('$text', ({ text, quarters, name, months, year }) => {
  const span = parseSpan(text)

  test('is read and written the same', () => {
    expect(span && writeSpan(span)).toBe(text)
  })

  test('has its quarters, a name and months', () => {
    if (!span) throw new Error(`${text} is no span`)
    expect([quartersOf(span), saySpanName(span), saySpanMonths(span), yearOf(span)]).toEqual([
      ...[quarters, name, months, year],
    ])
    expect(lastQuarterOf(span)).toBe(quarters.at(-1))
  })
})

test.each(['', 'to-', 'to-2026-27', '2026-28', '2026-28-Q1', '2026-27-Q5', 'TO-2026-27-Q1', '2026-27-Q1 '])(
  '%j is no span',
  (text) => {
    expect(parseSpan(text)).toBeNull()
  },
)
