import { type FinancialYear, periodsOf } from '../periods/period'
import { declaredIndicators, quarterlyIndicators } from './find'
import type { Framework } from './framework'
import type { Indicator } from './indicator'
import { inPublishedOrder } from './published-order'

/** Every indicator of a year in published order; of a line that changed in the year, the version in force last. */
export function indicatorsOfYear(year: FinancialYear, framework: Framework): readonly Indicator[] {
  const lines = periodsOf(year).flatMap((period) => quarterlyIndicators(period, framework))
  const latest = new Map([...lines, ...declaredIndicators(year, framework)].map((each) => [each.code, each]))
  return inPublishedOrder(framework.groups, [...latest.values()])
}
