import type { FinancialYear, Period } from '../periods/period'
import type { Framework } from './framework'
import {
  type DeclaredIndicator,
  type Indicator,
  type IndicatorCode,
  type QuarterlyIndicator,
  isQuarterly,
} from './indicator'

/** The newest version of an indicator, or null when there is none with that code. */
export function findIndicator(code: IndicatorCode, catalogue: Framework): Indicator | null {
  const versions = catalogue.indicators.filter((indicator) => indicator.code === code)
  return versions.reduce<Indicator | null>(
    (newest, version) => (newest && newest.version > version.version ? newest : version),
    null,
  )
}

/** The lines that are in force in a period, in published order. */
export function quarterlyIndicators(period: Period, catalogue: Framework): readonly QuarterlyIndicator[] {
  return catalogue.indicators.filter(isQuarterly).filter((indicator) => isInForce(indicator, period))
}

/** The lines of one page of the return, in published order. */
export function indicatorsOfSection(
  section: string,
  period: Period,
  catalogue: Framework,
): readonly QuarterlyIndicator[] {
  return quarterlyIndicators(period, catalogue).filter((indicator) => indicator.section === section)
}

/** The self-declared indicators of a year, in published order. A version starts and ends with a financial year. */
export function declaredIndicators(year: FinancialYear, catalogue: Framework): readonly DeclaredIndicator[] {
  const declared = catalogue.indicators.filter((indicator) => !isQuarterly(indicator))
  return declared.filter((indicator) => isInForce(indicator, `${year}-Q1` as Period))
}

function isInForce({ firstPeriod, lastPeriod }: Indicator, period: Period): boolean {
  return firstPeriod <= period && (lastPeriod === null || period <= lastPeriod)
}

/** The quarterly line as one version of its definition has it, or null when there is none. */
export function findVersion(
  code: IndicatorCode,
  version: number,
  catalogue: Framework,
): QuarterlyIndicator | null {
  const lines = catalogue.indicators.filter(isQuarterly)
  return lines.find((line) => line.code === code && line.version === version) ?? null
}
