import type { Framework } from './framework'
import { UNPREFIXED } from './framework-code'
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
  code: UNPREFIXED,
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

/** Every framework that this service knows. */
export const frameworks: readonly Framework[] = [framework]

/** The framework with this code, or null when there is none: for a code that came from outside. */
export function findFramework(code: string): Framework | null {
  return frameworks.find((each) => each.code === code) ?? null
}

/** The framework of a key. Throws where there is none: keys are parsed, or come from rows that name one. */
export function frameworkOf(code: string): Framework {
  const found = findFramework(code)
  if (!found) throw new Error(`There is no framework ${code}`)
  return found
}
