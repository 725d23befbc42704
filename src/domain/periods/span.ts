import { monthsFrom, sayPeriod, sayShortPeriod } from './format'
import {
  type FinancialYear,
  type Period,
  financialYearOf,
  parseFinancialYear,
  parsePeriod,
  periodsOf,
} from './period'
import { rollingFour } from './rolling'

/** A stretch of time that is looked at: a quarter, the four quarters that end with one, or a financial year. */
export type Span =
  | { readonly kind: 'quarter' | 'four'; readonly period: Period }
  | { readonly kind: 'year'; readonly year: FinancialYear }

const ROLLING = 'to-'

/** The span that an address names: `2026-27-Q2`, `to-2026-27-Q2` for the four quarters that end with it, `2026-27`; else null. */
export function parseSpan(text: string): Span | null {
  const isRolling = text.startsWith(ROLLING)
  const period = parsePeriod(isRolling ? text.slice(ROLLING.length) : text)
  if (period) return { kind: isRolling ? 'four' : 'quarter', period }
  const year = parseFinancialYear(text)
  return year && { kind: 'year', year }
}

/** How an address names the span. */
export function writeSpan(span: Span): string {
  switch (span.kind) {
    case 'quarter':
      return span.period
    case 'four':
      return `${ROLLING}${span.period}`
    case 'year':
      return span.year
  }
}

/** The quarters of a span, in order: one or four. */
export function quartersOf(span: Span): readonly Period[] {
  if (span.kind === 'year') return periodsOf(span.year)
  return span.kind === 'four' ? rollingFour(span.period) : [span.period]
}

/** The quarter that ends the span, whose definitions are the ones in force. */
export function lastQuarterOf(span: Span): Period {
  const [first, ...rest] = quartersOf(span)
  const last = rest.at(-1) ?? first
  if (!last) throw new Error('A span has at least one quarter')
  return last
}

/** The financial year in which the span ends. */
export function yearOf(span: Span): FinancialYear {
  return financialYearOf(lastQuarterOf(span))
}

/** `Quarter 2 of 2026-27`, `Four quarters to quarter 2 of 2026-27`, `Year 2026-27`. */
export function saySpanName(span: Span): string {
  if (span.kind === 'year') return `Year ${span.year}`
  const quarter = sayPeriod(span.period)
  return span.kind === 'four' ? `Four quarters to ${quarter.toLowerCase()}` : quarter
}

/** `Q2 2026-27`, `four quarters to Q2 2026-27`, `2026-27`: where there is no room for more. */
export function sayShortSpan(span: Span): string {
  if (span.kind === 'year') return span.year
  const quarter = sayShortPeriod(span.period)
  return span.kind === 'four' ? `four quarters to ${quarter}` : quarter
}

/** `July to September 2026`, `October 2025 to September 2026`. */
export function saySpanMonths(span: Span): string {
  const last = lastQuarterOf(span)
  return monthsFrom(quartersOf(span)[0] ?? last, last)
}
