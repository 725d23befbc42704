import { sayFlag } from '@/domain/judgement/flag'
import { sayShortPeriod } from '@/domain/periods/format'
import type { RowFlag } from './to-overview-row'

/** A flag in a column: `109 beyond 99.8%`, `106 since Q2 2025-26`. */
export function sayAsk({ indicator: { code }, flag: { overTime, peers } }: RowFlag): string {
  const words = [
    ...(peers ? ['beyond 99.8%'] : []),
    ...(overTime?.since ? [`since ${sayShortPeriod(overTime.since)}`] : []),
  ]
  return `${code} ${words.join(', ')}`
}

/** The same whole: since when, by which rule, and how far from all together. */
export function sayAskWhole({ flag }: RowFlag): string {
  return sayFlag(flag)
}
