import { sayFlag, sayFlagShortly } from '@/domain/judgement/flag'
import type { RowFlag } from './to-overview-row'

/** A flag in a column: `109 beyond 99.8%`, `106 since Q2 2025-26`. */
export function sayAsk({ indicator: { code }, flag }: RowFlag): string {
  return `${code} ${sayFlagShortly(flag)}`
}

/** The same whole: since when, by which rule, and how far from all together. */
export function sayAskWhole({ flag }: RowFlag): string {
  return sayFlag(flag)
}
