import type { Period } from '../periods/period'
import type { Span } from '../periods/span'
import type { ReturnKey } from '../returns/quarterly-return'
import { COMPARE, type Shown, compareHref, originHref, providersFileHref } from './dashboards'

/** What of an indicator is taken away beside its table: a picture, or the table of one. */
export function indicatorFileHref(
  framework: string,
  code: string,
  span: Span,
  file: 'funnel.svg' | 'intervals.svg' | 'together.csv' | 'excess.svg' | 'excess.csv',
  shown?: Shown,
): string {
  return providersFileHref(framework, code, span, shown).replace('providers.csv', file)
}

/** Providers side by side as a file. */
export function compareFileHref(
  framework: string,
  providerCodes: readonly string[],
  period: Period,
  shown?: Shown,
): string {
  return compareHref(framework, providerCodes, period, shown).replace(COMPARE, `${COMPARE}.csv`)
}

/** The boxes of one submitted line as a file. */
export function boxesFileHref(key: ReturnKey, code: string, version?: number, at?: Date | null): string {
  return originHref(key, code, version, at).replace(/(?=$|\?)/, '/boxes.csv')
}
