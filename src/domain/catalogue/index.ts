import type { Framework } from './framework'
import { type Indicator, groups } from './indicator'
import * as definitions from './indicators'
import { crossRules } from './rules/cross-rules'
import { declaredCrossRules } from './rules/declared-cross-rules'
import { aboutReturn, offerings, overrides, sections } from './pages'

/** The order of the published table: its groups, in each of them the codes, of each code the versions. */
export function inPublishedOrder(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.toSorted(
    (left, right) =>
      Object.keys(groups).indexOf(left.group) - Object.keys(groups).indexOf(right.group) ||
      left.code.localeCompare(right.code, 'en') ||
      left.version - right.version,
  )
}

/** Adult highly specialist pain management. */
export const framework: Framework = {
  code: 'hsps-1767',
  name: 'Adult highly specialist pain management',
  serviceName: 'Adult highly specialist pain management services',
  basis: 'Based on draft Service Specification 1767',
  catalogueVersion: '1',
  indicators: inPublishedOrder(Object.values(definitions)),
  sections,
  offerings,
  aboutReturn,
  overrides,
  crossRules,
  declaredCrossRules,
}
