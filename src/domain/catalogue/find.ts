import { kinds } from '../kinds'
import type { Fields } from '../kinds/field'
import type { Period } from '../periods/period'
import type { Framework } from './framework'
import { type DeclaredIndicator, type Indicator, type QuarterlyIndicator, isQuarterly } from './indicator'

/** The indicator of a code, or null. */
export function findIndicator(framework: Framework, code: string): Indicator | null {
  return framework.indicators.find((indicator) => indicator.code === code) ?? null
}

/** Lines of the quarterly return that are in force in a period, in published order. */
export function quarterlyIndicators(framework: Framework, period: Period): readonly QuarterlyIndicator[] {
  return framework.indicators.filter(isQuarterly).filter((indicator) => inForce(indicator, period))
}

/** Self-declared indicators, in published order. */
export function declaredIndicators(framework: Framework): readonly DeclaredIndicator[] {
  return framework.indicators.filter((indicator) => indicator.collected === 'annually')
}

/** Lines of one section in a period, in published order. */
export function indicatorsOfSection(
  framework: Framework,
  section: string,
  period: Period,
): readonly QuarterlyIndicator[] {
  return quarterlyIndicators(framework, period).filter((indicator) => indicator.section === section)
}

/** The boxes of a line: its kind's, with its own added or in their place. */
export function boxesOf(indicator: QuarterlyIndicator): Fields {
  return { ...kinds[indicator.kind].fields, ...indicator.extraFields }
}

/** The one name of a box everywhere: `106.numerator` is its HTML id, form key, error key and column heading. */
export function fieldId(code: string, field: string): string {
  return `${code}.${field}`
}

function inForce({ firstPeriod, lastPeriod }: Indicator, period: Period): boolean {
  return firstPeriod <= period && (lastPeriod === null || period <= lastPeriod)
}
